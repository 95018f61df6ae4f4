package dev.rollgate.bot.browser;

import static dev.rollgate.bot.browser.Visitor.button;
import static dev.rollgate.bot.browser.Visitor.marked;

/**
 * Two upgrades on which much goes wrong: a question that nobody answers until somebody is paged, a node that starts slowly and is given time, a mixed cluster that is rolled back, and a
 * node in ERROR that is shut down and left out.
 */
final class WorstEvening {
    private final Visitor visitor;
    private final Album album;
    private final Steps steps;

    WorstEvening(Visitor visitor, Album album) {
        this.visitor = visitor;
        this.album = album;
        this.steps = new Steps(visitor);
    }

    /** @return the node that was left out, and is down */
    String play() {
        steps.start(1);
        questionIsAskedLouderUntilSomebodyIsOnIt();
        String slow = slowNodeIsGivenTime();
        mixedClusterIsRolledBack(slow);
        steps.start(2);
        String failed = nodeInErrorIsLeftOut();
        theOthersAreFinalizedWithout(failed);
        return failed;
    }

    private void questionIsAskedLouderUntilSomebodyIsOnIt() {
        visitor.seesButton("Approve wiki-");
        visitor.seesIn("thread", "Somebody is paged");
        visitor.clicks(marked("tab-pager"));
        visitor.seesIn("incidents", "nobody answers");
        album.takeAlsoOnThePhone("escalation");
        visitor.isOnIt();
        visitor.seesIn("incidents", "Acknowledged by");
        album.take("somebody-is-on-it");
        visitor.clicks(marked("tab-cluster"));
    }

    private String slowNodeIsGivenTime() {
        String node = steps.approveNextNode(Steps.APPROVER);
        goesWrong(node, "hangNextStart");
        visitor.doesOnce(node, "replace", "is starting");
        visitor.seesIn("thread", node + " has been STARTING for longer than 5 seconds");
        visitor.seesButton("Wait 15 min longer");
        album.take("slow-node");
        visitor.clicksButton("Wait 15 min longer");
        visitor.seesNoMore(button("Wait 15 min longer"));
        album.take("given-time");
        visitor.does(node, "recover");
        visitor.seesIn("thread", "1 of 3 nodes upgraded");
        visitor.seesButton("Approve wiki-");
        return node;
    }

    private void mixedClusterIsRolledBack(String upgraded) {
        visitor.types("/confluence-upgrade rollback");
        String gate = "Approve roll back of " + upgraded;
        visitor.seesButton(gate);
        album.takeAlsoOnThePhone("roll-back-gate");
        steps.approve(Steps.SECOND_APPROVER, gate);
        visitor.does(upgraded, "rollBack");
        visitor.seesIn("thread", "rolled back. Every node is on " + Theatre.OLD);
        album.take("rolled-back");
    }

    private String nodeInErrorIsLeftOut() {
        String node = steps.approveNextNode(Steps.SECOND_APPROVER);
        goesWrong(node, "failNextStart");
        visitor.doesOnce(node, "replace", "is in ERROR");
        visitor.seesIn("thread", node + " is in ERROR");
        visitor.seesButton("Skip " + node);
        visitor.sees("Waiting for a way out");
        album.takeAlsoOnThePhone("node-in-error");
        visitor.clicks(marked("tab-pager"));
        visitor.seesIn("incidents", node + " is in ERROR");
        visitor.isOnIt();
        visitor.seesIn("thread", "is on it");
        album.takeAlsoOnThePhone("paged");
        visitor.clicks(marked("tab-cluster"));
        visitor.clicksButton("Shut down " + node);
        visitor.seesNoMore(button("Shut down " + node));
        visitor.clicksButton("Skip " + node);
        visitor.seesNoMore(button("Skip " + node));
        album.take("asked-to-skip");
        visitor.does(node, "kill");
        visitor.seesIn("thread", "left out");
        return node;
    }

    private void theOthersAreFinalizedWithout(String leftOut) {
        visitor.does(steps.approveNextNode(Steps.APPROVER), "replace");
        visitor.does(steps.approveNextNode(Steps.SECOND_APPROVER), "replace");
        visitor.seesButton("Approve finalize");
        album.take("before-finalize");
        steps.approve(Steps.APPROVER, "Approve finalize");
        visitor.seesIn("thread", "Upgrade complete");
        visitor.seesIn("thread", leftOut);
        visitor.sees("2 of 2 nodes upgraded, 1 left out");
        album.takeAlsoOnThePhone("complete-without-it");
        visitor.clicks(marked("tab-pager"));
        visitor.seesNoMore(marked("pager-badge"));
        album.take("all-resolved");
    }

    private void goesWrong(String node, String deed) {
        visitor.unfolds("faults-" + node);
        visitor.switchesOn(node, deed);
    }
}
