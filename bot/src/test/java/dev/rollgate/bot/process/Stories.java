package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Facts;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import java.util.List;
import java.util.Map;

/** Every way out is taken in one of them, and the bot is killed in the middle of it. */
final class Stories {
    private Stories() {}

    static List<Story> all() {
        return List.of(
                new Story("broken", 3, Map.of(), false, new Facts(1, 1, 0, 2, 2), Stories::broken),
                new Story("slow", 3, Map.of("starting", "2s"), false, new Facts(1, 0, 1, 0, 1), RollBackStories::slow),
                new Story(
                        "late", 2, Map.of("unfinalized", "2s"), true, new Facts(1, 0, 1, 0, 1), RollBackStories::late),
                new Story("meddled", 3, Map.of(), false, new Facts(2, 0, 1, 0, 1), Stories::meddled),
                new Story("busy", 2, Map.of("quiesce", "1s"), false, new Facts(2, 0, 2, 0, 0), Stories::busy));
    }

    /** A node does not start: it is tried again, stopped and left out. Then the upgrade tasks fail, twice. */
    private static void broken(Player people, KilledBot bot) {
        people.cluster().failNextStart("wiki-3");
        people.starts();
        people.releases("wiki-3");
        people.cluster().replace("wiki-3", Site.NEW);
        bot.isKilledAfter(Way.RETRY_STEP, "wiki-3");
        people.cluster().failNextStart("wiki-3");
        bot.isKilledDuringVainWork(
                "the step of wiki-3 done again", () -> people.cluster().replace("wiki-3", Site.NEW));
        bot.isKilledAfter(Way.STOP, "wiki-3");
        bot.isKilledAfter(Way.SHUT_DOWN, "wiki-3");
        bot.isKilledAfter(Way.SKIP, "wiki-3");
        bot.isKilledDuring(
                "wiki-3 stopped to be left out",
                () -> people.cluster().stop("wiki-3"),
                "wiki-3 is stopped and left out");
        people.upgrades("wiki-2");
        people.cluster().finalization(FinalizationFault.FAILS_ONCE);
        people.upgrades("wiki-1");
        people.approves("finalize");
        people.hearing().offered(Way.RETRY_FINALIZATION.label(""));
        people.cluster().finalization(FinalizationFault.HANGS); // until the second click on Retry has come
        bot.isKilledAfter(Way.RETRY_FINALIZATION, "");
        people.cluster().finalization(FinalizationFault.FAILS_ONCE);
        people.hearing().hears("Attention: The upgrade tasks failed");
        bot.isKilledWhenObeyed(Way.RETRY_FINALIZATION, Facts::retries);
        people.ends("complete", Site.NEW, "wiki-1", "wiki-2");
    }

    /** Others switch upgrade mode off, upgrade a node, and another breaks: the run is left as it is. */
    private static void meddled(Player people, KilledBot bot) {
        people.starts();
        people.hearing().offered("Approve wiki-3");
        people.cluster().cancel("wiki-1");
        bot.isKilledAfter(Way.TAKE_OVER, "");
        people.approves("start");
        people.hearing().offered("Approve wiki-3");
        people.cluster().replace("wiki-1", Site.NEW);
        bot.isKilledAfter(Way.TAKE_OVER, "");
        people.hearing().offered("Approve wiki-3");
        people.cluster().mishaps().fail("wiki-2");
        bot.isKilledAfter(Way.ABANDON, "");
        people.hearing().hearsTheEnd("abandoned");
        people.serve(Site.NEW, "wiki-1");
        people.serve(Site.OLD, "wiki-3");
    }

    /** A node's tasks do not end: it is taken out of rotation and put back, and the run is cancelled; so is the next one. */
    private static void busy(Player people, KilledBot bot) {
        tasksLinger(people);
        bot.isKilledAfter(Way.DISCONNECT, "wiki-2");
        bot.isKilledAfterTyping("node busy wiki-2 reconnect", "node-reconnected wiki-2");
        bot.isKilledWhenObeyed(Way.CANCEL, Facts::cancels);
        people.ends("cancelled", Site.OLD, "wiki-1", "wiki-2");
        tasksLinger(people);
        bot.isKilledBeforeItArrives(Way.CANCEL, "cancel");
        people.ends("cancelled", Site.OLD, "wiki-1", "wiki-2");
    }

    private static void tasksLinger(Player people) {
        people.cluster().tasks("wiki-2", 0);
        people.starts();
        people.hearing().offered("Approve wiki-2");
        people.cluster().tasks("wiki-2", 2);
        people.approves("wiki-2");
        people.hearing().hears("wiki-2", "2 tasks");
    }
}
