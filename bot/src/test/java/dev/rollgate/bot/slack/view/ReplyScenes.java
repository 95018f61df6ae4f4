package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;

/** What is said in the thread when something happened. */
public final class ReplyScenes {
    private static final Problem SLOW =
            new Problem.NodeOverdue(new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15));
    private static final Problem.ByOthers OUTSIDE = new Problem.NodeUpgradedOutside(new NodeName("wiki-1"));

    private ReplyScenes() {}

    public static Scene ofANode() {
        RunLog late = RunLog.replacing("wiki-2").seen("wiki-2", NodeState.OFFLINE, null);
        return new Scene(
                "A node on its way",
                List.of(
                        reply("A node is released", RunLog.replacing("wiki-2")),
                        reply("It was stopped already", late, late.log().size() - 1),
                        reply("It is upgraded", RunLog.upgraded("wiki-2"))));
    }

    public static Scene alerts() {
        return new Scene(
                "Alerts, each kind there is",
                EveryProblem.all().stream()
                        .map(problem -> new Shot(
                                problem.getClass().getSimpleName(),
                                "",
                                WentWrong.alerted(problem).lastReply(),
                                problem))
                        .toList());
    }

    public static Scene ended() {
        RunLog retried = RunLog.finalizing()
                .then(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of("the index is locked"))))
                .then(new RunEvent.RetryRequested(BEN));
        RunLog over = WentWrong.over(new Problem.NodeInError(new NodeName("wiki-2")));
        RunLog cancelled = RunLog.upgradeModeOn()
                .then(new RunEvent.ProblemRaised(new Problem.OtherNodeAway(new NodeName("wiki-1"), NodeState.OFFLINE)))
                .then(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled());
        RunLog waited = WentWrong.alerted(SLOW).then(new RunEvent.MoreTimeGiven(SLOW, Duration.ofHours(1), BEN));
        RunLog again = WentWrong.alerted(SLOW).then(new RunEvent.StepRetried(new NodeName("wiki-2"), BEN));
        RunLog taken = WentWrong.alerted(OUTSIDE).then(new RunEvent.TakenOver(List.of(OUTSIDE), BEN));
        return new Scene(
                "The same messages, once there is nothing more to press",
                List.of(
                        reply("Somebody pressed Retry", retried, retried.log().size() - 1),
                        reply("It is over", over, over.log().size() - 2),
                        reply(
                                "The run ended before it was over",
                                cancelled,
                                cancelled.log().size() - 2),
                        reply("Somebody waits longer", waited, waited.log().size() - 1),
                        reply(
                                "Somebody has the step done again",
                                again,
                                again.log().size() - 1),
                        reply("Somebody takes over", taken, taken.log().size() - 1)));
    }

    public static Scene over() {
        return new Scene(
                "What is said below them when they are over by themselves",
                EveryProblem.all().stream()
                        .filter(problem -> !Alerts.isNotice(problem))
                        .map(problem -> reply(problem.getClass().getSimpleName(), WentWrong.over(problem)))
                        .toList());
    }

    public static Scene decisions() {
        RunLog rejected = RunLog.atTheGateOf("wiki-2").rejected(BEN, new RunEvent.RunPaused(BEN));
        return new Scene(
                "Pause, resume, cancel",
                List.of(
                        reply("Paused", RunLog.upgradeModeOn().then(new RunEvent.RunPaused(ANNA))),
                        reply(
                                "Resumed",
                                RunLog.upgradeModeOn()
                                        .then(new RunEvent.RunPaused(ANNA))
                                        .then(new RunEvent.RunResumed(BEN))),
                        reply("A node is rejected", rejected, rejected.log().size() - 1),
                        reply(
                                "Cancelled by a person",
                                RunLog.upgradeModeOn().then(new RunEvent.CancelRequested(ANNA)))));
    }

    public static Scene end() {
        return new Scene(
                "The end",
                List.of(
                        reply(
                                "The failed upgrade tasks are to run again",
                                RunLog.finalizing().then(new RunEvent.RetryRequested(BEN))),
                        reply("Complete", RunLog.finalizing().then(new RunEvent.RunCompleted(false))),
                        reply(
                                "Somebody finalized in Confluence itself",
                                RunLog.finalizing().then(new RunEvent.RunCompleted(true))),
                        reply(
                                "Cancelled",
                                new RunLog()
                                        .passed("wiki-1")
                                        .asked(new GateSubject.Start())
                                        .rejected(BEN, new RunEvent.RunCancelled()))));
    }

    private static Shot reply(String when, RunLog log) {
        return reply(when, log, log.log().size());
    }

    private static Shot reply(String when, RunLog log, int number) {
        return Shot.seenByAll(
                when,
                Replies.to(log.run(), log.log(), number, ROOM).orElseThrow(),
                log.log().get(number - 1).event());
    }
}
