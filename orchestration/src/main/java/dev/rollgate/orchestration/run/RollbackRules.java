package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/** Everything back to the version of before: one node after the other, each behind its gate, then upgrade mode off. */
final class RollbackRules {
    private RollbackRules() {}

    static List<RunEvent> rollingBack(Run run, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        if (CancelRules.isOff(run, evidence)) {
            return List.of(new RunEvent.RunRolledBack());
        }
        Optional<NodeProgress> back = run.nodes().stream()
                .filter(node -> isOnItsWay(node.step()))
                .filter(node -> evidence.twiceSeen(seen -> Readiness.isRestored(run, node, seen)))
                .findFirst();
        if (back.isPresent()) {
            return List.of(new RunEvent.NodeRolledBack(back.get().name()));
        }
        return run.inHand()
                .map(node -> NodeRules.goOn(run, node, evidence))
                .orElseGet(() -> mustGoBack(run).isEmpty() ? switchOff(run, evidence) : takeNext(run, evidence));
    }

    /** Also one that somebody put back before it was asked about. */
    private static boolean isOnItsWay(NodeStep step) {
        return step instanceof NodeStep.Restoring
                || step instanceof NodeStep.Quiescing
                || step instanceof NodeStep.Done;
    }

    private static List<PlannedNode> mustGoBack(Run run) {
        return run.nodes().stream()
                .filter(node -> node.step().isUpgraded())
                .map(NodeProgress::planned)
                .toList();
    }

    private static List<RunEvent> takeNext(Run run, Evidence evidence) {
        if (!NodeRules.mayAsk(run) || !evidence.twice(view -> Readiness.mayTakeNext(run, view))) {
            return List.of();
        }
        NodeName next = LeastBusy.of(
                        Roster.loads(mustGoBack(run), evidence.cluster().orElseThrow()))
                .orElseThrow();
        return List.of(NodeRules.ask(run, new GateSubject.RollBack(next), next, evidence));
    }

    private static List<RunEvent> switchOff(Run run, Evidence evidence) {
        return !run.isPaused() && evidence.twice(view -> Readiness.maySwitchOff(run, view))
                ? List.of(new RunEvent.UpgradeModeOffAsked(1))
                : List.of();
    }
}
