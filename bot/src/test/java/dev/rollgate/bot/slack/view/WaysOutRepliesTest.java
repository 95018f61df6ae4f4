package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static dev.rollgate.bot.slack.view.WentWrong.WIKI_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever takes a way out is named, what is to be done by hand is said step by step, and the last reply says what remains. */
class WaysOutRepliesTest {
    @Test
    void aRetriedStepSaysAgainWhatToDo() {
        Shown.as(
                "way-retry",
                WentWrong.inError().then(new RunEvent.StepRetried(WIKI_2, BEN)).lastReply());
    }

    @Test
    void aWaitSaysUntilWhen() {
        Problem slow = new Problem.NodeOverdue(WIKI_2, NodeState.STARTING, Duration.ofMinutes(15));
        Shown.as(
                "way-wait",
                WentWrong.alerted(slow)
                        .then(new RunEvent.MoreTimeGiven(slow, Duration.ofMinutes(15), BEN))
                        .lastReply());
    }

    @Test
    void aNodeIsStoppedStepByStep() {
        Shown.as("way-stop", stop(Shutdown.GRACEFULLY).lastReply());
        Shown.as("way-shut-down", stop(Shutdown.ALTOGETHER).lastReply());
        Shown.as("way-skip", WentWrong.leavingOut().lastReply());
    }

    @Test
    void aNodeLeavesRotationAndComesBackByTheBalancersRecipe() {
        RunLog log = WentWrong.alerted(new Problem.UnevenUsers(WIKI_2, 240, 12))
                .then(new RunEvent.NodeDisconnected(WIKI_2, BEN));
        long away = log.log().size();
        Shown.as("way-disconnect", log.lastReply());
        assertThat(Replies.live(log.run(), log.log(), away, ROOM).orElseThrow().settled())
                .isFalse();
        Shown.as(
                "way-reconnect",
                log.then(new RunEvent.NodeReconnected(WIKI_2, BEN)).lastReply());
        LiveMessage after = Replies.live(log.run(), log.log(), away, ROOM).orElseThrow();
        assertThat(after.settled()).isTrue();
        assertThat(after.message().text()).contains("Wanted back <!date");
    }

    @Test
    void aNodeThatIsNotWellHasNoWayBackIntoRotation() {
        RunLog log = WentWrong.inError().then(new RunEvent.NodeDisconnected(WIKI_2, BEN));
        assertThat(log.lastReply().blocks().toString()).doesNotContain("Reconnect wiki-2");
        long away = log.log().size();
        log.seen("wiki-2", NodeState.OFFLINE, null).seen("wiki-2", NodeState.ACTIVE, TARGET.toString());
        assertThat(Replies.to(log.run(), log.log(), away, ROOM)
                        .orElseThrow()
                        .blocks()
                        .toString())
                .contains("Reconnect wiki-2");
    }

    @Test
    void whatIsDoneIsNotAskedForAnyMore() {
        RunLog log = stop(Shutdown.GRACEFULLY);
        long asked = log.log().size();
        log.seen("wiki-2", NodeState.OFFLINE, null);
        Message late = Replies.to(log.run(), log.log(), asked, ROOM).orElseThrow();
        assertThat(late.text()).isEqualTo("<@U0BEN> wants wiki-2 stopped gracefully.");
    }

    @Test
    void aNodeIsPutBackStepByStepWithItsHome() {
        RunLog log = WentWrong.nodeRollingBack();
        Shown.as(
                "way-roll-back-node",
                Replies.to(log.run(), log.log(), log.log().size() - 1, ROOM).orElseThrow());
        assertThat(Replies.to(log.run(), log.log(), log.log().size(), ROOM))
                .as("the pause that comes with it")
                .isEmpty();
        Shown.as("way-roll-back", WentWrong.rollingBack().lastReply());
        Shown.as("way-roll-back-gate", WentWrong.restoring().lastReply());
    }

    @Test
    void theNodeInHandGoesBackFirst() {
        Shown.as(
                "way-roll-back-in-hand",
                RunLog.replacing("wiki-2")
                        .seen("wiki-2", NodeState.OFFLINE, null)
                        .then(new RunEvent.RollbackRequested(BEN))
                        .lastReply());
    }

    @Test
    void aNodeThatNobodyTouchedIsNotToBeStopped() {
        RunLog log = RunLog.replacing("wiki-2").then(new RunEvent.RollbackRequested(BEN));
        assertThat(log.lastReply().text())
                .endsWith("wiki-2 is not to be upgraded any more.")
                .doesNotContain("stop script", "is released");
        assertThat(log.board().text()).endsWith("Waiting for wiki-2 to be ACTIVE on 9.2.1 again");
    }

    @Test
    void aLaterPauseIsSaid() {
        RunLog log = WentWrong.restoring().then(new RunEvent.RunPaused(ANNA));
        assertThat(log.lastReply().text()).startsWith("<@U0ANNA> paused the run");
    }

    @Test
    void theLastReplySaysWhatRemains() {
        Shown.as(
                "reply-complete-left-out",
                WentWrong.finalizingWithoutOne()
                        .then(new RunEvent.RunCompleted(false))
                        .lastReply());
        Shown.as("reply-rolled-back", WentWrong.rolledBack().lastReply());
    }

    @Test
    void abandoningWritesDownTheStateOfThings() {
        RunLog mixed = RunLog.upgraded("wiki-2")
                .seen("wiki-1", NodeState.ERROR, null)
                .then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("wiki-1"))))
                .then(new RunEvent.RunAbandoned(ANNA));
        Shown.as("reply-abandoned", mixed.lastReply());
        assertThat(mixed.lastReply().text()).contains("abandoned", "Upgrade mode is on", "CONFSERVER-104200");
    }

    @Test
    void whatRemainsFollowsTheStage() {
        assertThat(abandoned(new RunLog().passed("wiki-1", "wiki-2"))).contains("nothing was changed");
        assertThat(abandoned(RunLog.upgradeModeOn()))
                .contains("Bring every node up on 9.2.1; then switch upgrade mode off");
        assertThat(abandoned(RunLog.allUpgraded().asked(new GateSubject.Finalize())))
                .contains("Finalize on Confluence's upgrade page", "put 9.2.1 back on wiki-1, wiki-2");
        assertThat(abandoned(RunLog.finalizing())).contains("no way back but restoring a backup");
        assertThat(abandoned(WentWrong.rollingBack())).contains("Put 9.2.1 back on wiki-2: stop it");
        assertThat(abandoned(WentWrong.alerted(new Problem.UpgradeModeLost()))).contains("Upgrade mode is off");
    }

    @Test
    void everyReplyFitsHoweverLongTheNamesAre() {
        String name = "<!channel>&".repeat(30);
        RunLog log = new RunLog()
                .passed(name, "wiki-1", "wiki-3")
                .then(new RunEvent.UpgradeModeAsked(1), new RunEvent.UpgradeModeSeenOn());
        NodeName node = new NodeName(name);
        for (RunEvent event : List.of(
                new RunEvent.NodeStopAsked(node, Shutdown.ALTOGETHER, BEN),
                new RunEvent.LeaveOutAsked(node, BEN),
                new RunEvent.NodeRollbackBegun(node, BEN),
                new RunEvent.NodeDisconnected(node, BEN),
                new RunEvent.StepRetried(node, BEN),
                new RunEvent.RollbackRequested(BEN),
                new RunEvent.RunAbandoned(BEN))) {
            Message reply = log.then(event).lastReply();
            Shown.withinSlacksLimits(reply);
            assertThat(reply.text()).doesNotContain("<!channel>");
        }
    }

    @Test
    void aCompleteUpgradeNamesWhatIsStillOutOfRotation() {
        assertThat(RunLog.finalizing()
                        .then(new RunEvent.NodeDisconnected(WIKI_2, BEN))
                        .then(new RunEvent.RunCompleted(false))
                        .lastReply()
                        .text())
                .startsWith("Upgrade complete: prod-wiki is on " + TARGET)
                .contains("wiki-2 is still to be put back into rotation");
    }

    private static RunLog stop(Shutdown how) {
        return WentWrong.inError().then(new RunEvent.NodeStopAsked(WIKI_2, how, BEN));
    }

    private static String abandoned(RunLog log) {
        Message last = log.then(new RunEvent.RunAbandoned(ANNA)).lastReply();
        Shown.withinSlacksLimits(last);
        return last.blocks().toString();
    }
}
