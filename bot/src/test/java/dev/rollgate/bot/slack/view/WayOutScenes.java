package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;
import static dev.rollgate.bot.slack.view.WentWrong.WIKI_2;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.util.List;

/** What is said when a person took a way out of a problem. */
public final class WayOutScenes {
    private static final Problem SLOW = new Problem.NodeOverdue(WIKI_2, NodeState.STARTING, Duration.ofMinutes(15));

    private WayOutScenes() {}

    public static Scene ofANode() {
        RunLog uneven = WentWrong.alerted(new Problem.UnevenUsers(WIKI_2, 240, 12));
        RunLog away = new RunLog(uneven.log()).then(new RunEvent.NodeDisconnected(WIKI_2, BEN));
        return new Scene(
                "A way out is taken for a node",
                List.of(
                        reply("Retry", WentWrong.inError().then(new RunEvent.StepRetried(WIKI_2, BEN))),
                        reply(
                                "Wait longer",
                                WentWrong.alerted(SLOW)
                                        .then(new RunEvent.MoreTimeGiven(SLOW, Duration.ofMinutes(15), BEN))),
                        reply(
                                "Stop",
                                WentWrong.inError().then(new RunEvent.NodeStopAsked(WIKI_2, Shutdown.GRACEFULLY, BEN))),
                        reply(
                                "Shut down",
                                WentWrong.inError().then(new RunEvent.NodeStopAsked(WIKI_2, Shutdown.ALTOGETHER, BEN))),
                        reply("Skip", WentWrong.leavingOut()),
                        reply(
                                "It is seen stopped",
                                WentWrong.leftOut(),
                                WentWrong.leftOut().log().size() - 1),
                        reply("Disconnect", away),
                        reply("Reconnect", new RunLog(away.log()).then(new RunEvent.NodeReconnected(WIKI_2, BEN)))));
    }

    public static Scene back() {
        RunLog one = WentWrong.nodeRollingBack();
        RunLog inHand = RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.OFFLINE, null)
                .then(new RunEvent.RollbackRequested(BEN));
        RunLog untouched = RunLog.replacing("wiki-2").then(new RunEvent.RollbackRequested(BEN));
        return new Scene(
                "The way back",
                List.of(
                        reply("Roll back one node", one, one.log().size() - 1),
                        reply("Roll back the upgrade", WentWrong.rollingBack()),
                        reply("The same, while a node is being replaced", inHand),
                        reply("The same, before the released node was stopped", untouched),
                        Shot.seenByAll(
                                "A node is asked about",
                                WentWrong.atTheGateBack().lastGate(),
                                WentWrong.atTheGateBack().log().getLast().event()),
                        reply("It is approved", WentWrong.restoring()),
                        reply("It is back", WentWrong.restored()),
                        reply("All are back", WentWrong.rolledBack())));
    }

    public static Scene ofTheRun() {
        Problem.ByOthers joined = (Problem.ByOthers) EveryProblem.all().stream()
                .filter(Problem.NodeJoined.class::isInstance)
                .findFirst()
                .orElseThrow();
        return new Scene(
                "A way out is taken for the run",
                List.of(
                        reply(
                                "Take over",
                                WentWrong.alerted(joined).then(new RunEvent.TakenOver(List.of(joined), BEN))),
                        reply(
                                "Abandon, with nodes of both versions",
                                WentWrong.alerted(new Problem.OtherNodeAway(WIKI_2, NodeState.OFFLINE))
                                        .then(new RunEvent.RunAbandoned(ANNA))),
                        reply(
                                "Abandon, when nothing is upgraded",
                                RunLog.upgradeModeOn().then(new RunEvent.RunAbandoned(ANNA))),
                        reply(
                                "Complete without a node that was left out",
                                WentWrong.finalizingWithoutOne().then(new RunEvent.RunCompleted(false)))));
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
