package dev.rollgate.orchestration.run;

import java.util.Optional;

/** When a problem is over. What the run has recorded of a node counts, so an unanswered look ends nothing. */
final class ProblemsOver {
    private ProblemsOver() {}

    static boolean isOver(Problem problem, Run run, Evidence evidence) {
        return switch (problem) {
            case Problem.OfNode ofNode ->
                run.node(ofNode.node())
                        .map(node -> isOver(ofNode, node, run, evidence))
                        .orElse(true);
            case Problem.OutOfContact silence -> evidence.cluster().isPresent();
            case Problem.StartHeld held -> !isBeforeUpgrading(run) || !ProblemsSeen.isStartHeld(run, evidence.latest());
            case Problem.CancelHeld held ->
                !(run.phase() instanceof Phase.Cancelling)
                        || (evidence.cluster().isPresent() && !ProblemsSeen.isCancelHeld(run, evidence.latest()));
            case Problem.OrderWithoutEffect order -> !isStillWaitedFor(order, run, evidence);
            case Problem.UpgradeModeLost lost -> ModeProblems.isOver(lost, run, evidence);
            case Problem.CancelledOutside cancelled -> ModeProblems.isOver(cancelled, run, evidence);
            case Problem.FinalizedOutside finalized -> ModeProblems.isOver(finalized, run, evidence);
            case Problem.NodeJoined joined -> RowProblems.isGone(joined, run, evidence);
            case Problem.NotReadyToFinalize unready ->
                !run.isUpgrading()
                        || !run.allUpgraded()
                        || evidence.once(
                                view -> view.state() == ClusterState.READY_TO_RUN_UPGRADE_TASKS || !view.upgradeMode());
            case Problem.NotFinalized late -> !run.isUpgrading() || !run.allUpgraded();
            case Problem.FinalizationFailed failed ->
                evidence.once(view ->
                        view.state() != ClusterState.UPGRADE_TASKS_FAILED && view.state() != ClusterState.UNKNOWN);
            case Problem.FinalizationOverdue late -> !isStillFinalizing(late, run, evidence);
        };
    }

    private static boolean isOver(Problem.OfNode problem, NodeProgress node, Run run, Evidence evidence) {
        return switch (problem) {
            case Problem.NodeInError error ->
                node.state() != NodeState.ERROR || node.step().isLeftOut();
            case Problem.NodeOverdue overdue ->
                node.state() != overdue.state() || node.step().isLeftOut();
            case Problem.OtherNodeAway away -> node.step().mayBeDown() || !NodeProblemsSeen.isAway(node.state());
            case Problem.NodeVanished vanished -> RowProblems.isBack(node, evidence);
            case Problem.GhostRow ghost -> RowProblems.isGhostGone(node, evidence);
            case Problem.NodeIdChanged changed -> RowProblems.isOldNews(changed, node, evidence);
            case Problem.UnevenUsers uneven -> LoadProblems.isOver(run, node, evidence);
            case Problem.NodeUpgradedOutside outside -> !NodeProblemsSeen.isUpgradedOutside(run, node);
            case Problem.LeftOutNodeIsBack back ->
                !node.step().isLeftOut() || node.state() == NodeState.OFFLINE || Attendance.isPast(run, evidence);
            case Problem.NodeSetUpAnew anew -> isSetUp(run, node, evidence);
            case Problem.NodeOnWrongBuild wrong ->
                !NodeProblemsSeen.isToBeOfOneBuild(run, node)
                        || evidence.once(
                                view -> Builds.wrongOne(run, node, view).isEmpty());
            case Problem.NodeOnWrongVersion wrong -> !NodeProblemsSeen.isOnWrongVersion(run, node);
            case Problem.TasksLinger linger ->
                !(node.step() instanceof NodeStep.Quiescing)
                        || evidence.once(view -> Roster.row(node.planned(), view)
                                .filter(row -> Integer.valueOf(0).equals(row.tasks()))
                                .isPresent());
            case Problem.NodeNotRunning silent ->
                !NodeProblemsSeen.isChecked(run, node)
                        || Optional.ofNullable(evidence.latest().statuses().get(node.name()))
                                .filter(Readiness::isRunning)
                                .isPresent();
        };
    }

    /** A node that is stopped cannot answer; else no answer says nothing. */
    private static boolean isSetUp(Run run, NodeProgress node, Evidence evidence) {
        Reading<NodeStatus> said = evidence.latest().statuses().get(node.name());
        if (said == null) {
            return Looks.wantsStatusOf(run).filter(node.name()::equals).isEmpty();
        }
        return NodeProblemsSeen.isAway(node.state())
                || said.ifSeen().filter(status -> !status.isFirstRun()).isPresent();
    }

    private static boolean isStillWaitedFor(Problem.OrderWithoutEffect problem, Run run, Evidence evidence) {
        return switch (problem.what()) {
            case SWITCH_UPGRADE_MODE_ON -> run.phase() instanceof Phase.EnablingUpgradeMode;
            case SWITCH_UPGRADE_MODE_OFF -> run.phase() instanceof Phase.Cancelling;
            case GIVEN_BY_OTHERS -> false;
            case FINALIZE, RETRY_FINALIZATION ->
                run.phase() instanceof Phase.Finalizing && !evidence.once(view -> !view.upgradeMode());
        };
    }

    /** A retry begins the time anew. */
    private static boolean isStillFinalizing(Problem.FinalizationOverdue problem, Run run, Evidence evidence) {
        return run.phase() instanceof Phase.Finalizing finalizing
                && finalizing.since().plus(problem.limit()).isBefore(evidence.at())
                && !evidence.once(view -> Readiness.isFinalized(run, view));
    }

    private static boolean isBeforeUpgrading(Run run) {
        return run.phase() instanceof Phase.AwaitingStart || run.phase() instanceof Phase.EnablingUpgradeMode;
    }
}
