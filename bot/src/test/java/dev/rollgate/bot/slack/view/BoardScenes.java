package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The root message, which is edited as the run goes on. */
public final class BoardScenes {
    private BoardScenes() {}

    public static Scene all() {
        RunLog slow = RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.STARTING, null)
                .then(new RunEvent.ProblemRaised(
                        new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15))));
        return new Scene(
                "The board, as the run goes on",
                List.of(
                        board("The cluster is checked", new RunLog().passed("wiki-1", "wiki-2", "wiki-3")),
                        board("The next node is asked about", RunLog.atTheGateOf("wiki-2")),
                        board("It is released", RunLog.replacing("wiki-2")),
                        board("It takes too long", slow),
                        board(
                                "It is upgraded, and the run is paused",
                                RunLog.upgraded("wiki-2").then(new RunEvent.RunPaused(ANNA))),
                        new Shot(
                                "Somebody is paged, and a pager does not answer",
                                "",
                                WentWrong.inError().board(paged()),
                                "pages"),
                        board("All nodes are upgraded", RunLog.allUpgraded().asked(new GateSubject.Finalize())),
                        board("Confluence finalizes", RunLog.finalizing()),
                        board(
                                "The upgrade tasks failed",
                                RunLog.finalizing()
                                        .then(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of())))),
                        board("The run is complete", RunLog.finalizing().then(new RunEvent.RunCompleted(false))),
                        board(
                                "It was cancelled before that",
                                new RunLog().passed("wiki-1", "wiki-2").then(new RunEvent.CancelRequested(ANNA))),
                        board("A node is to be left out", WentWrong.leavingOut()),
                        board("It is left out", WentWrong.leftOut()),
                        board("One node is rolled back", WentWrong.nodeRollingBack()),
                        board("The upgrade is rolled back", WentWrong.restoring()),
                        board("Rolling back is done", WentWrong.rolledBack()),
                        board("The run was abandoned", RunLog.upgraded("wiki-2").then(new RunEvent.RunAbandoned(ANNA))),
                        board(
                                "Cancelling is done",
                                new RunLog()
                                        .passed("wiki-1", "wiki-2")
                                        .then(new RunEvent.CancelRequested(ANNA))
                                        .then(new RunEvent.RunCancelled()))));
    }

    private static PagesSeen paged() {
        long error = WentWrong.inError().log().size();
        var page = new PagesSeen.OpenPage(error, PagesSeen.State.OPEN, RunLog.START.plusSeconds(140));
        var unsent = new PagesSeen.OpenPage(error, PagesSeen.State.SENDING, Instant.EPOCH);
        return new PagesSeen(
                List.of(
                        new PagesSeen.OfPager("on-call", "PagerDuty", List.of(page), Optional.empty()),
                        new PagesSeen.OfPager(
                                "metrics",
                                "Alertmanager",
                                List.of(unsent),
                                Optional.of(new PagesSeen.Trouble.Silent("connection refused")))),
                false);
    }

    private static Shot board(String when, RunLog log) {
        return Shot.seenByAll(when, log.board(), log.log().getLast().event());
    }
}
