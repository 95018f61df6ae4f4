package dev.rollgate.orchestration.run;

import java.util.List;

/** What one look leads to: first what is new with the nodes, then what is wrong or well again, then who waits for an answer, then the run's next step. */
final class ObservationRules {
    private ObservationRules() {}

    static List<RunEvent> next(Run run, Evidence evidence) {
        List<RunEvent> seen = Sightings.changes(run, evidence);
        if (!seen.isEmpty()) {
            return seen;
        }
        List<RunEvent> problems = Problems.changes(run, evidence);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<RunEvent> louder = WaitingRules.changes(run, evidence.at());
        return louder.isEmpty() ? step(run, evidence) : louder;
    }

    private static List<RunEvent> step(Run run, Evidence evidence) {
        return switch (run.phase()) {
            case Phase.Preflight preflight -> StartRules.preflight(run, preflight, evidence);
            case Phase.AwaitingStart awaiting -> StartRules.awaitingStart(run, evidence);
            case Phase.EnablingUpgradeMode enabling -> StartRules.enabling(run, enabling, evidence);
            case Phase.Upgrading upgrading -> NodeRules.upgrading(run, evidence);
            case Phase.AwaitingFinalize awaiting -> FinalizeRules.awaiting(run, evidence);
            case Phase.Finalizing finalizing -> FinalizeRules.finalizing(run, finalizing, evidence);
            case Phase.Cancelling cancelling -> CancelRules.cancelling(run, cancelling, evidence);
            case Phase.RollingBack back -> RollbackRules.rollingBack(run, evidence);
            case Phase.Terminal end -> List.of();
        };
    }
}
