package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert says what to do and offers the ways out while it is open; then it says how it ended, and calls nobody. */
class AlertsTest {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final Problem SLOW = new Problem.NodeOverdue(WIKI_2, NodeState.STARTING, Duration.ofMinutes(15));
    private static final Problem FAILED = new Problem.FinalizationFailed(List.of("the index is locked"));

    @Test
    void onceItIsOverItSaysWhen() {
        RunLog log = slow();
        long alert = log.log().size();
        Shown.as("alert-ended-over", alert(log.then(new RunEvent.ProblemCleared(SLOW)), alert));
    }

    @Test
    void theEndOfTheRunEndsIt() {
        RunLog log = RunLog.finalizing().then(new RunEvent.ProblemRaised(FAILED));
        long alert = log.log().size();
        Shown.as("alert-ended-run", alert(log.then(new RunEvent.RunCompleted(true)), alert));
        assertThat(live(log, alert).settled()).isTrue();
    }

    @Test
    void whatIsRaisedAgainIsTheLaterAlertsBusiness() {
        RunLog log = slow();
        long alert = log.log().size();
        log.then(new RunEvent.ProblemRaised(SLOW));
        Shown.as("alert-ended-anew", alert(log, alert));
        assertThat(live(log, alert + 1).settled()).isFalse();
        log.then(new RunEvent.ProblemCleared(SLOW));
        assertThat(alert(log, alert).text()).contains("Told anew");
        assertThat(alert(log, alert + 1).text()).contains("Over ");
    }

    @Test
    void theSameProblemLaterIsAnother() {
        RunLog log = slow();
        long alert = log.log().size();
        log.then(new RunEvent.ProblemCleared(SLOW)).then(new RunEvent.ProblemRaised(SLOW));
        assertThat(alert(log, alert).text()).contains("Over ");
        assertThat(live(log, log.log().size()).settled()).isFalse();
    }

    @Test
    void anotherProblemIsNoneOfItsBusiness() {
        RunLog log = slow();
        long alert = log.log().size();
        Message before = alert(log, alert);
        log.then(new RunEvent.ProblemRaised(FAILED)).then(new RunEvent.ProblemCleared(FAILED));
        assertThat(alert(log, alert)).isEqualTo(before);
    }

    @Test
    void whileItIsOpenItsWordsStay() {
        RunLog log = slow();
        long alert = log.log().size();
        Message before = alert(log, alert);
        log.seen("wiki-2", NodeState.OFFLINE, null)
                .seen("wiki-2", NodeState.ACTIVE, TARGET.toString())
                .then(new RunEvent.RunPaused(ANNA));
        assertThat(alert(log, alert)).isEqualTo(before);
    }

    @Test
    void aWayOutIsOfferedWhileItWouldBeAccepted() {
        RunLog log = RunLog.finalizing().then(new RunEvent.ProblemRaised(FAILED));
        long alert = log.log().size();
        log.then(new RunEvent.RetryRequested(BEN));
        Shown.as("alert-retried", alert(log, alert));
        assertThat(live(log, alert).settled()).isFalse();
        assertThat(alert(log.then(new RunEvent.FinalizationRetryAsked(1)), alert)
                        .blocks()
                        .toString())
                .contains(ClickRef.RETRY);
    }

    @Test
    void whoEndedItIsNamed() {
        RunLog waits = slow();
        long slow = waits.log().size();
        waits.then(new RunEvent.MoreTimeGiven(SLOW, Duration.ofMinutes(15), BEN));
        assertThat(alert(waits, slow).text()).contains("longer than 15 minutes. <@U0BEN> waits until <!date^");
        RunLog again = slow().then(new RunEvent.StepRetried(WIKI_2, BEN));
        assertThat(alert(again, slow).text()).contains("<@U0BEN> had the step done again <!date^");
        Problem.ByOthers outside = new Problem.NodeUpgradedOutside(new NodeName("wiki-1"));
        RunLog taken = RunLog.upgradeModeOn().then(new RunEvent.ProblemRaised(outside));
        long other = taken.log().size();
        taken.then(new RunEvent.TakenOver(List.of(outside), BEN));
        assertThat(alert(taken, other).text()).endsWith("<@U0BEN> took over " + SlackText.date(last(taken)) + ".");
        assertThat(live(taken, other).settled()).isTrue();
    }

    @Test
    void whatWaitsForNobodyCallsNobody() {
        for (Problem notice :
                EveryProblem.all().stream().filter(Alerts::isNotice).toList()) {
            RunLog log = RunLog.replacing("wiki-2").then(new RunEvent.ProblemRaised(notice));
            assertThat(Replies.live(log.run(), log.log(), log.log().size(), ROOM))
                    .isEmpty();
            assertThat(log.lastReply().text())
                    .contains("Nothing is to be done")
                    .doesNotContain("Attention", "<@", "<!subteam");
            assertThat(log.lastReply().blocks()).hasSize(1);
            log.then(new RunEvent.ProblemCleared(notice));
            assertThat(Replies.to(log.run(), log.log(), log.log().size(), ROOM)).isEmpty();
        }
    }

    @Test
    void evidenceIsShownWithSinceWhen() {
        RunLog log = WentWrong.alerted(new Problem.UpgradeModeLost());
        Shown.as("alert-mode-lost", log.lastReply());
        assertThat(log.lastReply().blocks().toString())
                .contains("wiki-1: ACTIVE on 9.2.1 · wiki-2: ACTIVE on 9.2.21 · wiki-3: ACTIVE on 9.2.1");
    }

    @Test
    void everyAlertIsWithinSlacksLimits() {
        EveryProblem.all()
                .forEach(problem ->
                        Shown.withinSlacksLimits(WentWrong.alerted(problem).lastReply()));
    }

    @Test
    void everyEndFitsIntoAMessage() {
        Check wordy = new Check(Check.Name.ALL_ACTIVE, Check.Verdict.BLOCK, "&".repeat(400));
        RunLog log = RunLog.upgradeModeOn();
        EveryProblem.all().stream().filter(problem -> !Alerts.isNotice(problem)).forEach(problem -> ends(log, problem));
        ends(log, new Problem.StartHeld(Collections.nCopies(20, wordy)));
        ends(log, new Problem.FinalizationFailed(Collections.nCopies(50, "<".repeat(400))));
    }

    private static void ends(RunLog log, Problem problem) {
        long alert = log.then(new RunEvent.ProblemRaised(problem)).log().size();
        Message ended = alert(log.then(new RunEvent.ProblemCleared(problem)), alert);
        Shown.withinSlacksLimits(ended);
        assertThat(ended.text()).startsWith("Attention: ").endsWith("UTC>.").doesNotContain("<@U0BEN>");
        assertThat(ended.blocks().getFirst().toString()).contains("Over <!date");
    }

    private static Instant last(RunLog log) {
        return log.log().getLast().at();
    }

    private static RunLog slow() {
        return RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(SLOW));
    }

    private static Message alert(RunLog log, long number) {
        return live(log, number).message();
    }

    private static LiveMessage live(RunLog log, long number) {
        return Replies.live(log.run(), log.log(), number, ROOM).orElseThrow();
    }
}
