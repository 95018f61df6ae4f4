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
            case Problem.UpgradeModeLost lost ->
                !isUpgradingOrAwaiting(run) || run.allUpgraded() || evidence.once(ClusterView::upgradeMode);
            case Problem.NotReadyToFinalize unready ->
                !isUpgradingOrAwaiting(run)
                        || evidence.once(view -> view.state() == ClusterState.READY_TO_RUN_UPGRADE_TASKS
                                || Readiness.isFinalized(run, view));
            case Problem.FinalizationFailed failed ->
                evidence.once(view ->
                        view.state() != ClusterState.UPGRADE_TASKS_FAILED && view.state() != ClusterState.UNKNOWN);
            case Problem.FinalizationOverdue late -> !isStillFinalizing(late, run, evidence);
        };
    }

    private static boolean isOver(Problem.OfNode problem, NodeProgress node, Run run, Evidence evidence) {
        return switch (problem) {
            case Problem.NodeInError error -> node.state() != NodeState.ERROR;
            case Problem.NodeOverdue overdue -> node.state() != overdue.state();
            case Problem.OtherNodeAway away -> node.step().mayBeDown() || !NodeProblemsSeen.isAway(node.state());
            case Problem.NodeOnWrongVersion wrong -> !NodeProblemsSeen.isOnWrongVersion(run, node);
            case Problem.TasksLinger linger ->
                !(node.step() instanceof NodeStep.Quiescing)
                        || evidence.once(view -> Roster.row(node.planned(), view)
                                .filter(row -> Integer.valueOf(0).equals(row.tasks()))
                                .isPresent());
            case Problem.NodeNotRunning silent ->
                !(node.step() instanceof NodeStep.Verifying)
                        || Optional.ofNullable(evidence.latest().statuses().get(node.name()))
                                .filter(Readiness::isRunning)
                                .isPresent();
        };
    }

    private static boolean isStillWaitedFor(Problem.OrderWithoutEffect problem, Run run, Evidence evidence) {
        return switch (problem.what()) {
            case SWITCH_UPGRADE_MODE_ON -> run.phase() instanceof Phase.EnablingUpgradeMode;
            case SWITCH_UPGRADE_MODE_OFF -> run.phase() instanceof Phase.Cancelling;
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

    private static boolean isUpgradingOrAwaiting(Run run) {
        return run.phase() instanceof Phase.Upgrading || run.phase() instanceof Phase.AwaitingFinalize;
    }
}
