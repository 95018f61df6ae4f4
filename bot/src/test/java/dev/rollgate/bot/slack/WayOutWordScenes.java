package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.bot.slack.view.Scene;
import dev.rollgate.bot.slack.view.Shot;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Decide;
import dev.rollgate.orchestration.run.Decision;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Trouble;
import java.util.List;

/** What one person is told who chose a way out, and where it does not apply. */
final class WayOutWordScenes {
    private static final NodeName WIKI_1 = new NodeName("wiki-1");
    private static final NodeName WIKI_2 = new NodeName("wiki-2");
    private static final SlackCluster PROD =
            SlackBench.cluster("prod-wiki", "C0WIKI", new Policy(List.of("U0ANNA"), List.of("U0BEN", "S0OPS"), false));

    private WayOutWordScenes() {}

    static Scene refusals() {
        return new Scene(
                "A way out that does not apply",
                List.of(
                        refusal("skip a node that is not there", new Refusal.NoSuchNode(new NodeName("wiki-9"))),
                        refusal(
                                "rollback, before there is a plan",
                                new Refusal.NotInThisPhase(new Phase.AwaitingStart())),
                        refusal(
                                "Approve, while something is wrong",
                                new Refusal.LineIsStopped(new Problem.NodeInError(WIKI_2))),
                        refusal("skip another node", new Refusal.OtherInHand(WIKI_2)),
                        refusal("skip a node that is well", new Refusal.NodeIsWell(WIKI_1)),
                        refusal("stop a node that is stopped", new Refusal.NodeIsDown(WIKI_2)),
                        refusal("Retry, twice", new Refusal.AlreadyAsked(WIKI_2)),
                        refusal("skip, twice", new Refusal.AlreadyLeftOut(WIKI_2)),
                        refusal("skip the one that is needed", new Refusal.LastInService(WIKI_2)),
                        refusal("disconnect a second node", new Refusal.OtherIsOut(WIKI_1, WIKI_2)),
                        refusal("retry a node that waits", new Refusal.NoStepToRetry(WIKI_1)),
                        refusal("rollback of a node that was not touched", new Refusal.NothingToRollBack(WIKI_1)),
                        refusal("disconnect, twice", new Refusal.AlreadyDisconnected(WIKI_2)),
                        refusal("reconnect, twice", new Refusal.NotDisconnected(WIKI_2)),
                        refusal(
                                "reconnect a node that starts",
                                new Refusal.NotFitForRotation(WIKI_2, NodeState.STARTING)),
                        refusal("wait, and nothing takes long", new Refusal.NothingToWaitFor()),
                        refusal("wait for two days", new Refusal.WaitOutOfBounds()),
                        refusal("takeover, and nobody did anything", new Refusal.NothingToTakeOver()),
                        refusal("rollback, twice", new Refusal.AlreadyRollingBack()),
                        refusal("rollback, while it finalizes", new Refusal.TooLateToRollBack())));
    }

    static Scene answers() {
        return new Scene(
                "A way out that was typed",
                List.of(
                        answer("retry", new Command.RetryStep(WIKI_2, RunLog.BEN)),
                        answer("skip wiki-2", new Command.LeaveOut(WIKI_2, RunLog.BEN)),
                        answer("rollback wiki-2", new Command.RollBackNode(WIKI_2, RunLog.BEN)),
                        answer("rollback", new Command.RollBack(RunLog.BEN)),
                        answer("node wiki-2 stop", new Command.StopNode(WIKI_2, Shutdown.GRACEFULLY, RunLog.BEN)),
                        answer("node wiki-2 shutdown", new Command.StopNode(WIKI_2, Shutdown.ALTOGETHER, RunLog.BEN)),
                        answer("node wiki-2 disconnect", new Command.Disconnect(WIKI_2, RunLog.BEN)),
                        answer("abandon", new Command.Abandon(RunLog.BEN)),
                        told("wait 30", unclear("wait 30")),
                        told("node wiki-2 restart", unclear("node wiki-2 restart")),
                        told("skip", unclear("skip"))));
    }

    static Scene withoutARun() {
        RunLog complete = RunLog.finalizing().then(new RunEvent.RunCompleted(false));
        RunLog abandoned = failed().then(new RunEvent.RunAbandoned(RunLog.BEN));
        RunLog cancelled = RunLog.atTheGateOf("wiki-2").then(new RunEvent.RunCancelled());
        var silent = new Trouble(Trouble.Kind.TIMED_OUT, "no answer within 10 seconds");
        return new Scene(
                "A way out without a run",
                List.of(
                        told("rollback, after the end", AfterTheEnd.rollBack(complete.run(), PROD)),
                        told("rollback of what was abandoned", AfterTheEnd.rollBack(abandoned.run(), PROD)),
                        told("rollback of what was cancelled", AfterTheEnd.rollBack(cancelled.run(), PROD)),
                        told("node wiki-2 disconnect", RotationWords.disconnect(PROD, WIKI_2)),
                        told("node wiki-2 reconnect", RotationWords.reconnect(PROD, WIKI_2)),
                        told("Confluence is away", RotationWords.unread(PROD, silent)),
                        told(
                                "Another node is away",
                                RotationWords.refused(
                                        PROD, List.of(WIKI_1, WIKI_2), new Refusal.OtherIsOut(WIKI_2, WIKI_1)))));
    }

    private static RunLog failed() {
        return RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.ERROR, null)
                .then(new RunEvent.ProblemRaised(new Problem.NodeInError(WIKI_2)));
    }

    /** As if the run had refused it; most of them do not apply to this one. */
    private static Shot refusal(String when, Refusal why) {
        return Shot.toldTo("Ben", when, RefusalWords.of(failed().run(), why), why);
    }

    private static Shot answer(String typed, Command command) {
        RunLog log = failed();
        var happened = (Decision.Happened) Decide.onCommand(log.run(), command);
        log.then(happened.events().toArray(RunEvent[]::new));
        return told(typed, ChosenAnswers.of(PROD, log.run(), command));
    }

    private static String unclear(String typed) {
        var line = (CommandLine.Understood) CommandLine.parse(typed);
        Spoken spoken = Spoken.of(new Clusters(List.of(PROD)), line.command(), line.words());
        return ((TypedWay.Unclear) TypedWay.of(line.command(), spoken, RunLog.BEN)).complaint();
    }

    private static Shot told(String when, String words) {
        return Shot.toldTo("Ben", when, words, when);
    }
}
