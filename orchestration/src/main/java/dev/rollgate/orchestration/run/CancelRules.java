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
        if (evidence.twice(view -> !view.upgradeMode() && view.state() == ClusterState.STABLE)) {
            return maySwitchOnYet(run, evidence) ? List.of() : List.of(new RunEvent.RunCancelled());
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

    /** Whether an order to switch it on could take effect after it was seen off. */
    private static boolean maySwitchOnYet(Run run, Evidence evidence) {
        Instant asked = run.switchOnAskedAt();
        return asked != null && asked.plus(IN_FLIGHT).isAfter(evidence.at());
    }
}
