package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Upgrade mode off again, while nothing is upgraded. */
final class CancelRules {
    /** So long an order to switch upgrade mode on may still be on its way to Confluence. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(30);

    private CancelRules() {}

    static List<RunEvent> cancelling(Run run, Phase.Cancelling cancelling, Evidence evidence) {
        if (evidence.twice(view -> Readiness.isFinalized(run, view))) {
            return List.of(new RunEvent.RunCompleted(true));
        }
        if (isOff(run, evidence)) {
            return List.of(run.isRollingBack() ? new RunEvent.RunRolledBack() : new RunEvent.RunCancelled());
        }
        if (!evidence.twice(view -> Readiness.maySwitchOff(run, view))) {
            return List.of();
        }
        Order last = cancelling.order();
        if (last == null) {
            return List.of(new RunEvent.UpgradeModeOffAsked(1));
        }
        boolean again = Patience.isOver(last, evidence.at())
                && evidence.since(last.at()).twice(view -> Readiness.maySwitchOff(run, view));
        return again ? List.of(new RunEvent.UpgradeModeOffAsked(last.attempt() + 1)) : List.of();
    }

    /** Upgrade mode is off and stays off, and no node in service is upgraded; a roll back also waits for those that are away. */
    static boolean isOff(Run run, Evidence evidence) {
        return !maySwitchOnYet(run, evidence) && evidence.twice(view -> isOff(run, view));
    }

    private static boolean isOff(Run run, ClusterView view) {
        return !view.upgradeMode()
                && view.state() == ClusterState.STABLE
                && (run.isRollingBack()
                        ? Readiness.allActiveOn(run, run.thePlan().from(), view)
                        : !Readiness.anyServesOn(run, run.target(), view));
    }

    /** Whether an order to switch it on could take effect after it was seen off. */
    private static boolean maySwitchOnYet(Run run, Evidence evidence) {
        Instant asked = run.switchOnAskedAt();
        return asked != null && asked.plus(IN_FLIGHT).isAfter(evidence.at());
    }
}
