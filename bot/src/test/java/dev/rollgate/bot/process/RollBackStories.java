package dev.rollgate.bot.process;

/** One node goes back, or all do: the bot is killed in each stage of it. */
final class RollBackStories {
    private RollBackStories() {}

    /** A node starts slowly, another comes back wrong and goes back alone, then breaks; and all go back. */
    static void slow(Player people, KilledBot bot) {
        people.cluster().hangNextStart("wiki-3");
        people.starts();
        people.releases("wiki-3");
        people.cluster().replace("wiki-3", Site.NEW);
        bot.isKilledAfter(Way.WAIT, "");
        people.cluster().recover("wiki-3");
        people.hearing().hears("wiki-3 is ACTIVE on " + Site.NEW);
        people.cluster().mishaps().nextVersion("wiki-2", "9.2.20");
        people.releases("wiki-2");
        people.cluster().replace("wiki-2", Site.NEW);
        bot.isKilledAfter(Way.ROLL_BACK_NODE, "wiki-2");
        isKilledWhilePutBack(people, bot, "wiki-2 put back alone", "wiki-2");
        people.resumes();
        people.cluster().failNextStart("wiki-2");
        people.releases("wiki-2");
        people.cluster().replace("wiki-2", Site.NEW);
        bot.isKilledAfter(Way.ROLL_BACK, "");
        people.cluster().tasks("wiki-3", 2);
        isKilledWhilePutBack(people, bot, "roll back: the node in hand put back", "wiki-2");
        bot.isKilledAt(
                "roll back: the gate of the next node",
                "it is open",
                () -> people.hearing().offered("Approve roll back of wiki-3"),
                "it is there once, and can be approved");
        bot.isKilledAfterApproving("roll back of wiki-3", "roll back: the gate of wiki-3, whose tasks have not ended");
        people.cluster().tasks("wiki-3", 0);
        people.hearing().hears("wiki-3 is released");
        isKilledWhilePutBack(people, bot, "roll back: the last node put back", "wiki-3");
        people.ends("rolled back", Site.OLD, "wiki-1", "wiki-2", "wiki-3");
    }

    private static void isKilledWhilePutBack(Player people, KilledBot bot, String work, String node) {
        bot.isKilledDuring(work, () -> people.cluster().replace(node, Site.OLD), isBack(node));
    }

    private static String isBack(String node) {
        return node + " is ACTIVE on " + Site.OLD + " again";
    }

    /** Nobody finalizes for too long: all that was upgraded goes back. */
    static void late(Player people, KilledBot bot) {
        people.starts();
        people.upgrades("wiki-2");
        people.upgrades("wiki-1");
        bot.isKilledAfter(Way.ROLL_BACK, "");
        bot.isKilledAfterApproving("roll back of wiki-2", "roll back: the gate of wiki-2");
        people.hearing().hears("wiki-2 is released");
        people.cluster().replace("wiki-2", Site.OLD);
        bot.isKilledAt(
                "roll back: between two nodes",
                "the first was just told to be back",
                () -> people.hearing().hears(isBack("wiki-2")),
                "the next one is asked about");
        people.approves("roll back of wiki-1");
        people.hearing().hears("wiki-1 is released");
        Courier losing = Courier.losing(people.site().confluence(), "cancel");
        people.cluster().replace("wiki-1", Site.OLD);
        people.hearing().hears(isBack("wiki-1"));
        bot.isKilledInVain("roll back: upgrade mode switched off", losing);
        people.ends("rolled back", Site.OLD, "wiki-1", "wiki-2");
    }
}
