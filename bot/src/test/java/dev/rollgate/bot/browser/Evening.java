package dev.rollgate.bot.browser;

import static dev.rollgate.bot.browser.Visitor.marked;

/** One upgrade, from the first look at the page to the last word in the thread. */
final class Evening {
    private static final String STRANGER = "Stefan";

    private final Visitor visitor;
    private final Album album;
    private final Steps steps;

    Evening(Visitor visitor, Album album) {
        this.visitor = visitor;
        this.album = album;
        this.steps = new Steps(visitor);
    }

    void play() {
        album.take("first-look");
        startByForm();
        aStrangerIsRefused();
        steps.approve(Steps.APPROVER, "Approve start");
        firstNodeByHand();
        secondNodeWhileTheBotIsKilled();
        lastNode();
        finalizeIt();
    }

    private void startByForm() {
        visitor.becomes(Steps.ADMINISTRATOR);
        visitor.types("/confluence-upgrade start");
        visitor.seesIn("modal", "prod-wiki");
        visitor.fillsIn("version", Theatre.NEW);
        visitor.seesIn("modal", "The cluster is STABLE");
        album.take("start-form");
        visitor.submits();
        visitor.seesNoMore(marked("modal"));
        visitor.sees("Upgrade of prod-wiki");
        visitor.opensThread();
        visitor.seesButton("Approve start");
        album.take("first-question");
    }

    private void aStrangerIsRefused() {
        visitor.becomes(STRANGER);
        visitor.opensThread();
        visitor.clicksButton("Approve start");
        visitor.sees("Only visible to you");
        visitor.seesButton("Approve start");
        album.take("stranger-refused");
    }

    private void firstNodeByHand() {
        String node = steps.approveNextNode(Steps.SECOND_APPROVER);
        visitor.becomes(Steps.ADMINISTRATOR);
        visitor.opensThread();
        visitor.does(node, "stop");
        visitor.does(node, "install", Theatre.NEW + " is stopped");
        visitor.does(node, "start");
        visitor.sees("1 of 3 nodes upgraded");
        visitor.seesButton("Approve wiki-");
        album.takeForTheReadme("one-node-upgraded");
    }

    private void secondNodeWhileTheBotIsKilled() {
        String node = steps.approveNextNode(Steps.APPROVER);
        visitor.does(node, "replace");
        visitor.clicks(marked("bot-kill"));
        visitor.seesIn("bot-state", "dead");
        album.take("bot-killed");
        visitor.clicks(marked("bot-start"));
        visitor.seesIn("bot-state", "ready");
        lookAtTheHomeTab();
        visitor.sees("2 of 3 nodes upgraded");
        album.take("two-nodes-upgraded");
    }

    private void lookAtTheHomeTab() {
        visitor.clicks(marked("home"));
        visitor.seesIn("home-pane", "MIXED");
        visitor.clicks(marked("tab-calls"));
        album.take("home-tab-and-calls");
        visitor.clicks(marked("tab-cluster"));
        visitor.goesTo("confluence-ops");
        visitor.opensThread();
    }

    private void lastNode() {
        visitor.does(steps.approveNextNode(Steps.SECOND_APPROVER), "replace");
        visitor.sees("3 of 3 nodes upgraded");
    }

    private void finalizeIt() {
        visitor.seesButton("Approve finalize");
        album.take("before-finalize");
        steps.approve(Steps.APPROVER, "Approve finalize");
        visitor.seesIn("thread", "Upgrade complete");
        visitor.sees("Complete");
        album.take("complete");
    }
}
