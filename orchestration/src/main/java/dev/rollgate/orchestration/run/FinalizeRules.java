package dev.rollgate.orchestration.run;

import java.util.List;

/** From the last node being upgraded to the cluster being STABLE on the new version. */
final class FinalizeRules {
    private static final GateSubject FINALIZE = new GateSubject.Finalize();

    private FinalizeRules() {}

    /** All nodes are upgraded: ask people, or go on where nobody need be asked. */
    static List<RunEvent> ask(Run run, Evidence evidence) {
        if (run.isPaused() || run.isHeld() || !evidence.twice(view -> Readiness.mayFinalize(run, view))) {
            return List.of();
        }
        return Gates.isPassed(run, FINALIZE)
                ? List.of(new RunEvent.FinalizeAsked(1))
                : List.of(Gates.open(run, FINALIZE, evidence));
    }

    static List<RunEvent> awaiting(Run run, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        return run.openGate().isPresent() ? List.of() : ask(run, evidence);
    }

    static List<RunEvent> finalizing(Run run, Phase.Finalizing finalizing, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            boolean byOthers = finalizing.order().what() == Order.What.GIVEN_BY_OTHERS;
            return List.of(new RunEvent.RunCompleted(byOthers));
        }
        Order last = finalizing.order();
        boolean failed = evidence.since(last.at()).twice(view -> view.state() == ClusterState.UPGRADE_TASKS_FAILED);
        boolean retriedBefore = last.what() == Order.What.RETRY_FINALIZATION;
        boolean mayRetry = !retriedBefore || Patience.isOver(last, evidence.at());
        if (finalizing.retryWanted() && failed && mayRetry) {
            return List.of(new RunEvent.FinalizationRetryAsked(retriedBefore ? last.attempt() + 1 : 1));
        }
        boolean again = last.what() == Order.What.FINALIZE
                && !run.isHeld()
                && Patience.isOver(last, evidence.at())
                && evidence.since(last.at()).twice(view -> Readiness.mayFinalize(run, view));
        return again ? List.of(new RunEvent.FinalizeAsked(last.attempt() + 1)) : List.of();
    }
}
