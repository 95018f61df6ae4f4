package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/** One node after the other: choose, ask, let its tasks end, have it replaced, see it well. */
final class NodeRules {
    private NodeRules() {}

    static List<RunEvent> upgrading(Run run, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        Optional<NodeProgress> upgraded = run.nodes().stream()
                .filter(node -> isOnItsWay(node.step()))
                .filter(node -> evidence.twiceSeen(seen -> Readiness.isUpgraded(run, node, seen)))
                .findFirst();
        if (upgraded.isPresent()) {
            return List.of(new RunEvent.NodeUpgraded(upgraded.get().name()));
        }
        return run.inHand()
                .map(node -> goOn(run, node, evidence))
                .orElseGet(() -> run.allUpgraded() ? FinalizeRules.ask(run, evidence) : takeNext(run, evidence));
    }

    /** Approved, at least: what others do to a node before that is theirs, and is told. */
    private static boolean isOnItsWay(NodeStep step) {
        return step instanceof NodeStep.Quiescing
                || step instanceof NodeStep.Replacing
                || step instanceof NodeStep.Verifying
                || step instanceof NodeStep.LeavingOut;
    }

    static List<RunEvent> goOn(Run run, NodeProgress node, Evidence evidence) {
        return switch (node.step()) {
            case NodeStep.Quiescing quiescing -> quiescing(run, node, evidence);
            case NodeStep.Soaking soaking ->
                soaking.until().isAfter(evidence.at()) ? List.of() : List.of(new RunEvent.NodeSoaked(node.name()));
            case NodeStep.AwaitingApproval awaiting -> List.of(); // a person's turn
            case NodeStep.Replacing replacing -> List.of(); // what is seen moves it
            case NodeStep.Verifying verifying -> List.of();
            case NodeStep.Waiting waiting -> List.of();
            case NodeStep.Done done -> List.of();
            case NodeStep.LeavingOut leaving -> leavingOut(run, node, evidence);
            case NodeStep.LeftOut out -> List.of();
            case NodeStep.Restoring restoring -> restored(run, node, evidence);
            case NodeStep.RolledBack back -> List.of();
        };
    }

    /** Approved. It may be stopped once its tasks have ended; a person who stopped it at once has decided that. */
    private static List<RunEvent> quiescing(Run run, NodeProgress node, Evidence evidence) {
        boolean may = mayAsk(run)
                && evidence.twice(view -> Readiness.othersAreActive(run, node.name(), view) && isIdle(node, view));
        if (!may) {
            return List.of();
        }
        return List.of(
                run.isRollingBack()
                        ? new RunEvent.NodeRollbackBegun(node.name(), null)
                        : new RunEvent.ReplacementAsked(node.name()));
    }

    private static List<RunEvent> leavingOut(Run run, NodeProgress node, Evidence evidence) {
        return evidence.twice(view -> Readiness.isGone(node, view))
                ? List.of(new RunEvent.NodeLeftOut(node.name()))
                : List.of();
    }

    private static List<RunEvent> restored(Run run, NodeProgress node, Evidence evidence) {
        return evidence.twiceSeen(seen -> Readiness.isRestored(run, node, seen))
                ? List.of(new RunEvent.NodeRolledBack(node.name()))
                : List.of();
    }

    private static boolean isIdle(NodeProgress node, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.state().isKnown())
                .filter(row ->
                        row.state() != NodeState.ACTIVE || Integer.valueOf(0).equals(row.tasks()))
                .isPresent();
    }

    private static List<RunEvent> takeNext(Run run, Evidence evidence) {
        if (!mayAsk(run) || !evidence.twice(view -> Readiness.mayTakeNext(run, view))) {
            return List.of();
        }
        NodeName next = leastBusy(run, evidence.cluster().orElseThrow());
        return List.of(ask(run, new GateSubject.Node(next), next, evidence));
    }

    /** Nobody holds the run, nothing is wrong that stops the line, and no question is open. */
    static boolean mayAsk(Run run) {
        return !run.isPaused() && !run.isHeld() && run.openGate().isEmpty();
    }

    /** Where nobody need be asked the node is released at once. */
    static RunEvent ask(Run run, GateSubject subject, NodeName node, Evidence evidence) {
        return run.terms().approvals().neededFor(subject) == 0
                ? new RunEvent.NodeReleased(node)
                : Gates.open(run, subject, evidence);
    }

    private static NodeName leastBusy(Run run, ClusterView view) {
        List<PlannedNode> waiting = run.nodes().stream()
                .filter(node -> node.step() instanceof NodeStep.Waiting)
                .map(NodeProgress::planned)
                .toList();
        return LeastBusy.of(Roster.loads(waiting, view)).orElseThrow();
    }
}
