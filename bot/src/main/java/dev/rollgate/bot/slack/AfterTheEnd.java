package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;

/** Why a run that is over cannot be rolled back, and what remains to be done, by people. */
final class AfterTheEnd {
    private AfterTheEnd() {}

    static String rollBack(Run over, SlackCluster cluster) {
        if (!(over.phase() instanceof Phase.Terminal end)) {
            throw new IllegalArgumentException("run " + over.id() + " is live");
        }
        String run = "Run " + over.id() + " of " + cluster.name();
        return switch (end) {
            case Phase.Completed completed ->
                run + " is complete: the upgrade to " + over.target()
                        + " is finalized, and a finalized upgrade cannot be rolled back. What remains is to restore the"
                        + " backup of before it, with downtime: stop every node, restore the database, the shared home and"
                        + " each node's local home and installation of " + from(over)
                        + ", then start them one after the other. Nothing happened.";
            case Phase.Abandoned(Phase left) -> run + " was abandoned. " + leftThen(left, over) + " Nothing happened.";
            case Phase.Cancelled cancelled ->
                run + " was cancelled: no node is upgraded, nothing is to be rolled back.";
            case Phase.RolledBack back -> run + " was rolled back already: nothing is to be done.";
            case Phase.Refused refused -> run + " was never started: nothing is to be rolled back.";
            case Phase live
            when !(live instanceof Phase.Terminal) ->
                throw new IllegalArgumentException("run " + over.id() + " is live");
        };
    }

    private static String leftThen(Phase left, Run over) {
        return left instanceof Phase.Finalizing
                ? "It was finalizing then: the only way back is to restore the backup of before it, with downtime."
                : "The bot does not touch what it left. By hand: put " + from(over)
                        + " back on each upgraded node, one at a time (installation and local home as saved before), and"
                        + " when all are ACTIVE on it switch upgrade mode off on Confluence's upgrade page.";
    }

    private static String from(Run over) {
        return over.plan() == null
                ? "the version of before"
                : over.plan().from().toString();
    }
}
