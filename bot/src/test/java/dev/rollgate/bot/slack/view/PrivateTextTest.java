package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.FROM;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Chronicle;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one person is told in answer to a question is whole where it fits, and says what is left out where it does not. */
class PrivateTextTest {
    private static final int MOST = 10_000;
    private static final ToldSoFar NOTHING_STUCK = new ToldSoFar(Optional.empty(), List.of(), PagesSeen.NONE);

    @Test
    void aRunThatIsCompleteIsOneLineOfHistory() {
        RunLog log = RunLog.finalizing().then(new RunEvent.RunCompleted(false));
        assertThat(HistoryText.of("Runs of prod-wiki", new Chronicle(List.of(past(log)), 0)))
                .isEqualTo("""
                *Runs of prod-wiki*, newest first
                :white_check_mark: `r-7f3a` prod-wiki: 9.2.1 → 9.2.21 · *Complete* · 2 of 2 nodes upgraded · started by <@U0ANNA> <!date^1795597200^{date_short_pretty} {time}|2026-11-25 09:00 UTC> · took 1 minute 50 seconds · longest wait for an answer 10 seconds (finalizing prod-wiki)""");
    }

    @Test
    void aRunOfANewerBuildIsNotHiddenFromHistory() {
        Past newer = new Past.Unreadable(new RunId("abc"), "node-teleported");
        assertThat(HistoryText.of("Runs", new Chronicle(List.of(newer), 1))).isEqualTo("""
                *Runs*, newest first
                :grey_question: `abc` was written to by a newer version of this bot
                … and 1 older run""");
    }

    @Test
    void aProblemIsToldWithTheMomentInWhichItWasRaised() {
        RunLog log = RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(raised(15))
                .then(raised(15));
        assertThat(status(log))
                .contains("longer than 15 minutes (told " + SlackText.date(RunLog.START.plusSeconds(110)) + ")\n");
    }

    @Test
    void whatIsToldAlreadyHasNoTimeLimitAnyMore() {
        RunLog log = RunLog.replacing("wiki-2").seen("wiki-2", NodeState.STARTING, null);
        assertThat(status(log)).contains("*Time limits*\n• wiki-2 may be STARTING until ");
        assertThat(status(log.then(raised(15)))).doesNotContain("Time limits");
    }

    @Test
    void tasksAndFinalizingHaveTimeLimitsToo() {
        assertThat(status(RunLog.atTheGateOf("wiki-2").released("wiki-2", BEN)))
                .contains("*Time limits*\n• The tasks of wiki-2 have until ");
        assertThat(status(RunLog.finalizing())).contains("*Time limits*\n• The upgrade tasks may run until ");
    }

    @Test
    void fortyNodesWithTheLongestNamesFit() {
        String[] names =
                IntStream.range(0, 40).mapToObj(index -> "<".repeat(60) + index).toArray(String[]::new);
        RunLog log = new RunLog().passed(names).asked(new GateSubject.Start());
        Stream.of(names)
                .forEach(name -> log.then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName(name)))));
        assertThat(status(log)).hasSizeLessThan(MOST).contains("more node", "more problem");
        assertThat(AuditText.of(past(log), 1)).hasSizeLessThan(MOST).contains(" more events: ");
        assertThat(plan(log, names)).hasSizeLessThan(MOST).contains("more step", "begins it.");
    }

    @Test
    void aPlanOfThirtyNodesIsWhole() {
        String[] names =
                IntStream.range(0, 30).mapToObj(index -> "wiki-node-" + index).toArray(String[]::new);
        assertThat(plan(new RunLog(), names)).hasSizeLessThan(MOST).contains("\n32. *Finalize*: ");
    }

    private static RunEvent raised(int minutes) {
        return new RunEvent.ProblemRaised(
                new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(minutes)));
    }

    private static String status(RunLog log) {
        return StatusText.of(past(log), ROOM, NOTHING_STUCK);
    }

    private static String plan(RunLog log, String... names) {
        List<NodeView> nodes = Stream.of(names)
                .map(name ->
                        new NodeView(name, name, name, NodeState.ACTIVE, FROM.toString(), "9012", 0, 12, List.of()))
                .toList();
        var view = new ClusterView(ClusterState.STABLE, false, false, null, nodes);
        var outlook = Outlook.of(Reading.seen(view), Reading.seen(false), TARGET);
        return PlanText.of(new ClusterKey("prod-wiki"), outlook, log.run().terms(), ROOM);
    }

    private static Past.Known past(RunLog log) {
        return new Past.Known(log.run(), log.log());
    }
}
