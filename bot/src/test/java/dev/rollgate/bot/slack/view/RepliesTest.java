package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.RunLog.RUN;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The thread has a reply for what people must know or do, and few of them for each node. */
class RepliesTest {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");

    @Test
    void aReleasedNodeSaysWhatToDoNow() {
        Shown.as("reply-replace", RunLog.replacing("wiki-2").lastReply());
    }

    @Test
    void aReleasedNodeThatIsAwayAlreadyNeedsNoButton() {
        RunLog log = RunLog.replacing("wiki-2").seen("wiki-2", NodeState.OFFLINE, null);
        Shown.as(
                "reply-replace-late",
                Replies.to(log.run(), log.log(), log.log().size() - 1, ROOM).orElseThrow());
    }

    @Test
    void anUpgradedNodeCounts() {
        Shown.as("reply-upgraded", RunLog.upgraded("wiki-2").lastReply());
    }

    @Test
    void aSlowNodeAlertsTheApproversWithItsStateAndLimit() {
        Shown.as("alert-slow", slow().lastReply());
    }

    @Test
    void whatIsOverIsSaidInTheSameWords() {
        RunLog log = slow().seen("wiki-2", NodeState.ACTIVE, TARGET.toString());
        Shown.as(
                "alert-over",
                log.then(new RunEvent.ProblemCleared(problem(log))).lastReply());
    }

    @Test
    void failedUpgradeTasksShowTheirErrorsAndARetry() {
        Problem failed = new Problem.FinalizationFailed(
                List.of("com.atlassian.SomeUpgradeTask failed: <b>constraint</b> violated", "see wiki-1:/var/log"));
        RunLog log = RunLog.finalizing().then(new RunEvent.ProblemRaised(failed));
        Shown.as("alert-finalization-failed", log.lastReply());
    }

    @Test
    void whoPausedResumedRejectedCancelledOrRetriedIsNamed() {
        Shown.as(
                "reply-paused",
                RunLog.upgradeModeOn().then(new RunEvent.RunPaused(ANNA)).lastReply());
        Shown.as(
                "reply-resumed",
                RunLog.upgradeModeOn()
                        .then(new RunEvent.RunPaused(ANNA))
                        .then(new RunEvent.RunResumed(BEN))
                        .lastReply());
        Shown.as(
                "reply-cancel",
                RunLog.upgradeModeOn().then(new RunEvent.CancelRequested(ANNA)).lastReply());
        Shown.as(
                "reply-retry",
                RunLog.finalizing().then(new RunEvent.RetryRequested(BEN)).lastReply());
    }

    @Test
    void aRejectionAndThePauseThatComesWithItAreSaidOnce() {
        RunLog log = RunLog.atTheGateOf("wiki-2").rejected(BEN, new RunEvent.RunPaused(BEN));
        Shown.as(
                "reply-rejected",
                Replies.to(log.run(), log.log(), log.log().size() - 1, ROOM).orElseThrow());
        assertThat(Replies.to(log.run(), log.log(), log.log().size(), ROOM)).isEmpty();
    }

    @Test
    void theLastReplySaysHowItEnded() {
        Shown.as(
                "reply-complete",
                RunLog.finalizing().then(new RunEvent.RunCompleted(false)).lastReply());
        Shown.as(
                "reply-complete-outside",
                RunLog.finalizing().then(new RunEvent.RunCompleted(true)).lastReply());
        RunLog rejected =
                new RunLog().passed("wiki-1").asked(new GateSubject.Start()).rejected(BEN, new RunEvent.RunCancelled());
        Shown.as("reply-cancelled", rejected.lastReply());
        assertThat(Replies.to(rejected.run(), rejected.log(), rejected.log().size() - 1, ROOM))
                .isEmpty();
    }

    @Test
    void aNodeOnItsWayNeedsThreeReplies() {
        RunLog log = RunLog.upgraded("wiki-2");
        long gate = log.run().gates().getLast().number();
        assertThat(IntStream.rangeClosed((int) gate, log.log().size())
                        .filter(number ->
                                Replies.to(log.run(), log.log(), number, ROOM).isPresent()))
                .hasSize(3);
    }

    @Test
    void everyProblemHasItsSentence() {
        List<Problem> all = EveryProblem.all();
        Shown.as(
                "problems",
                Message.ofText(all.stream().limit(7).map(ProblemWords::sentence).collect(Collectors.joining("\n"))));
        Shown.as(
                "problems-too",
                Message.ofText(all.stream().skip(7).map(ProblemWords::sentence).collect(Collectors.joining("\n"))));
        all.forEach(problem -> Shown.withinSlacksLimits(RunLog.replacing("wiki-2")
                .then(new RunEvent.ProblemRaised(problem))
                .lastReply()));
    }

    @Test
    void hostileTextStaysTextAndWithinLimits() {
        String name = "<!channel>\u202e" + "&".repeat(300);
        RunLog log =
                new RunLog().passed(name).then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName(name))));
        Shown.withinSlacksLimits(log.lastReply());
        assertThat(log.lastReply().text()).doesNotContain("<!channel>", "\u202e");
        List<String> errors = IntStream.range(0, 200)
                .mapToObj(line -> "<!here> " + "x".repeat(2000))
                .toList();
        RunLog failed = RunLog.finalizing().then(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(errors)));
        Shown.withinSlacksLimits(failed.lastReply());
    }

    @Test
    void theStarterAloneIsToldEveryReasonNotToStart() {
        List<Check> checks = List.of(
                new Check(Check.Name.REACHABLE, Check.Verdict.PASS, "Confluence answers."),
                new Check(Check.Name.STABLE, Check.Verdict.BLOCK, "The cluster is MIXED: finish that upgrade first."),
                new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, "<!channel> is OFFLINE: bring it back."));
        RunLog log = new RunLog().then(new RunEvent.PreflightBlocked(checks));
        assertThat(log.run().id()).isEqualTo(RUN);
        Shown.as("private-not-started", PrivateMessages.notStarted(log.run(), checks));
    }

    private static RunLog slow() {
        return RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(
                        new Problem.NodeOverdue(WIKI_2, NodeState.STARTING, Duration.ofMinutes(15))));
    }

    private static Problem problem(RunLog log) {
        return log.run().problems().getFirst();
    }
}
