package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.FROM;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.Optional;

/** Logs of runs that met a problem, and of the ways out that were taken. */
final class WentWrong {
    static final NodeName WIKI_2 = new NodeName("wiki-2");

    private WentWrong() {}

    /** The problem is raised last, in a run in which it can be. */
    static RunLog alerted(Problem problem) {
        RunLog log = before(problem);
        seen(problem)
                .ifPresent(state -> log.seen(((Problem.OfNode) problem).node().text(), state, null));
        return log.then(new RunEvent.ProblemRaised(problem));
    }

    private static RunLog before(Problem problem) {
        return switch (problem) {
            case Problem.NodeUpgradedOutside outside -> RunLog.upgradeModeOn();
            case Problem.NodeJoined joined -> RunLog.upgradeModeOn();
            case Problem.CancelledOutside cancelled -> RunLog.upgradeModeOn();
            case Problem.TasksLinger lingers -> RunLog.atTheGateOf("wiki-2").released("wiki-2", BEN);
            case Problem.LeftOutNodeIsBack back -> leftOut();
            case Problem.NodeOnWrongVersion(var node, String version) -> cameBack(version);
            case Problem.NodeNotRunning silent -> cameBack(TARGET.toString());
            case Problem.NodeSetUpAnew anew -> cameBack(TARGET.toString());
            case Problem.NodeOnWrongBuild wrong -> cameBack(TARGET.toString());
            case Problem.NodeIdChanged changed -> cameBack(TARGET.toString());
            case Problem.GhostRow ghost -> cameBack(TARGET.toString());
            case Problem.UnevenUsers uneven -> RunLog.upgraded("wiki-2");
            case Problem.OtherNodeAway away -> RunLog.replacing("wiki-2");
            case Problem.NodeInError error -> RunLog.replacing("wiki-2");
            case Problem.NodeOverdue overdue -> RunLog.replacing("wiki-2");
            case Problem.NodeVanished vanished -> RunLog.replacing("wiki-2");
            case Problem.OutOfContact silent -> RunLog.replacing("wiki-2");
            case Problem.UpgradeModeLost lost -> RunLog.upgraded("wiki-2");
            case Problem.FinalizedOutside done -> RunLog.upgraded("wiki-2");
            case Problem.StartHeld held ->
                new RunLog()
                        .passed("wiki-1", "wiki-2")
                        .asked(new GateSubject.Start())
                        .approved(BEN);
            case Problem.OrderWithoutEffect order ->
                new RunLog().passed("wiki-1", "wiki-2").then(new RunEvent.UpgradeModeAsked(3));
            case Problem.NotReadyToFinalize notReady -> RunLog.allUpgraded();
            case Problem.NotFinalized late -> RunLog.allUpgraded();
            case Problem.CancelHeld held -> RunLog.upgradeModeOn().then(new RunEvent.CancelRequested(ANNA));
            case Problem.FinalizationFailed failed -> RunLog.finalizing();
            case Problem.FinalizationOverdue overdue -> RunLog.finalizing();
        };
    }

    private static RunLog cameBack(String version) {
        return RunLog.replacing("wiki-2")
                .seen("wiki-2", NodeState.OFFLINE, null)
                .seen("wiki-2", NodeState.ACTIVE, version);
    }

    /** What the node's state was when there was this problem, where that is not what it was before. */
    private static Optional<NodeState> seen(Problem problem) {
        return switch (problem) {
            case Problem.NodeInError error -> Optional.of(NodeState.ERROR);
            case Problem.NodeOverdue overdue -> Optional.of(overdue.state());
            case Problem.OtherNodeAway away -> Optional.of(away.state());
            case Problem.LeftOutNodeIsBack back -> Optional.of(back.state());
            default -> Optional.empty();
        };
    }

    /** It is raised, and over by itself. */
    static RunLog over(Problem problem) {
        RunLog log = alerted(problem);
        boolean stops = problem instanceof Problem.LeftOutNodeIsBack;
        seen(problem)
                .ifPresent(before -> log.seen(
                        ((Problem.OfNode) problem).node().text(),
                        stops ? NodeState.OFFLINE : NodeState.ACTIVE,
                        stops ? null : TARGET.toString()));
        return log.then(new RunEvent.ProblemCleared(problem));
    }

    static RunLog inError() {
        return alerted(new Problem.NodeInError(WIKI_2));
    }

    static RunLog leavingOut() {
        return inError().then(new RunEvent.LeaveOutAsked(WIKI_2, BEN));
    }

    static RunLog leftOut() {
        return leavingOut()
                .seen("wiki-2", NodeState.OFFLINE, null)
                .then(new RunEvent.NodeLeftOut(WIKI_2), new RunEvent.ProblemCleared(new Problem.NodeInError(WIKI_2)));
    }

    /** The others of three are upgraded, and Confluence runs its upgrade tasks. */
    static RunLog finalizingWithoutOne() {
        return leftOut()
                .seen("wiki-1", NodeState.ACTIVE, TARGET.toString())
                .then(new RunEvent.NodeUpgraded(new NodeName("wiki-1")))
                .seen("wiki-3", NodeState.ACTIVE, TARGET.toString())
                .then(new RunEvent.NodeUpgraded(new NodeName("wiki-3")))
                .asked(new GateSubject.Finalize())
                .approved(BEN)
                .then(new RunEvent.FinalizeAsked(1));
    }

    static RunLog nodeRollingBack() {
        return RunLog.upgraded("wiki-2").then(new RunEvent.NodeRollbackBegun(WIKI_2, BEN), new RunEvent.RunPaused(BEN));
    }

    static RunLog rollingBack() {
        return RunLog.upgraded("wiki-2").then(new RunEvent.RollbackRequested(BEN));
    }

    static RunLog atTheGateBack() {
        return rollingBack().asked(new GateSubject.RollBack(WIKI_2), RunLog.load("wiki-2", 1, 12));
    }

    static RunLog restoring() {
        return atTheGateBack().released("wiki-2", BEN).then(new RunEvent.NodeRollbackBegun(WIKI_2, null));
    }

    static RunLog restored() {
        return restoring()
                .seen("wiki-2", NodeState.OFFLINE, null)
                .seen("wiki-2", NodeState.ACTIVE, FROM.toString())
                .then(new RunEvent.NodeRolledBack(WIKI_2));
    }

    static RunLog rolledBack() {
        return restored().then(new RunEvent.UpgradeModeOffAsked(1)).then(new RunEvent.RunRolledBack());
    }
}
