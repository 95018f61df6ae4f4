package dev.rollgate.bot.process;

/** One node goes back, or all do: the bot is killed in each stage of it. */
final class RollBackStories {
    private RollBackStories() {}

    /** A node starts slowly, another comes back wrong and goes back alone, then breaks; and all go back. */
    static void slow(Player people) {
        people.cluster().hangNextStart("wiki-3");
        people.starts();
        people.releases("wiki-3");
        people.cluster().replace("wiki-3", Site.NEW);
        people.isKilledAfter(Way.WAIT, "");
        people.cluster().recover("wiki-3");
        people.hearing().hears("wiki-3 is ACTIVE on " + Site.NEW);
        people.cluster().mishaps().nextVersion("wiki-2", "9.2.20");
        people.releases("wiki-2");
        people.cluster().replace("wiki-2", Site.NEW);
        people.isKilledAfter(Way.ROLL_BACK_NODE, "wiki-2");
        people.isKilledDuring(
                "wiki-2 put back alone",
                () -> people.cluster().replace("wiki-2", Site.OLD),
                "wiki-2 is ACTIVE on " + Site.OLD + " again");
        people.types("resume slow", "run-resumed", () -> people.hearing().isSaid("resumed the run"));
        people.cluster().failNextStart("wiki-2");
        people.releases("wiki-2");
        people.cluster().replace("wiki-2", Site.NEW);
        people.isKilledAfter(Way.ROLL_BACK, "");
        people.cluster().tasks("wiki-3", 2);
        people.isKilledDuring(
                "roll back: the node in hand put back",
                () -> people.cluster().replace("wiki-2", Site.OLD),
                "wiki-2 is ACTIVE on " + Site.OLD + " again");
        people.strikes(new Blow(
                        "slow",
                        "roll back: the gate of the next node",
                        "it is open",
                        "it is there once, and can be approved")
                .before(() -> people.hearing().offered("Approve roll back of wiki-3")));
        people.isKilledAfterApproving("roll back of wiki-3", "roll back: Approve wiki-3, whose tasks have not ended");
        people.cluster().tasks("wiki-3", 0);
        people.hearing().hears("wiki-3 is released");
        people.isKilledDuring(
                "roll back: the last node put back",
                () -> people.cluster().replace("wiki-3", Site.OLD),
                "wiki-3 is ACTIVE on " + Site.OLD + " again");
        people.ends("rolled back", Site.OLD, "wiki-1", "wiki-2", "wiki-3");
    }

    /** Nobody finalizes for too long: all that was upgraded goes back. */
    static void late(Player people) {
        people.starts();
        people.upgrades("wiki-2");
        people.upgrades("wiki-1");
        people.isKilledAfter(Way.ROLL_BACK, "");
        people.isKilledAfterApproving("roll back of wiki-2", "roll back: Approve wiki-2");
        people.hearing().hears("wiki-2 is released");
        people.cluster().replace("wiki-2", Site.OLD);
        people.strikes(new Blow(
                        "late",
                        "roll back: between two nodes",
                        "the first was just told to be back",
                        "the next one is asked about")
                .before(() -> people.hearing().hears("wiki-2 is ACTIVE on " + Site.OLD + " again")));
        people.approves("roll back of wiki-1");
        people.hearing().hears("wiki-1 is released");
        Courier courier = Courier.losing(people.site().confluence(), "cancel");
        people.cluster().replace("wiki-1", Site.OLD);
        people.hearing().hears("wiki-1 is ACTIVE on " + Site.OLD + " again");
        people.strikes(new Blow(
                        "late",
                        "roll back: upgrade mode switched off",
                        "the order is on its way, and never arrives",
                        "it is given again, and takes effect once")
                .before(courier::awaitOrder)
                .meanwhile(courier::delivers));
        people.ends("rolled back", Site.OLD, "wiki-1", "wiki-2");
    }
}
