package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upgrade mode off again, while nothing is upgraded. */
final class CancelRules {
    /** So long an order to switch upgrade mode on may still be on its way to Confluence. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(30);

    private CancelRules() {}

    static List<RunEvent> cancelling(Run run, Phase.Cancelling cancelling, Evidence evidence) {
        Order last = cancelling.lastOrder();
        if (evidence.twice(view -> !view.upgradeMode() && view.state() == ClusterState.STABLE)) {
            return mayStillSwitchOn(last, evidence) ? List.of() : List.of(new RunEvent.RunCancelled());
        }
        if (!evidence.twice(view -> Readiness.maySwitchOff(run, view))) {
            return List.of();
        }
        if (last == null || last.what() != Order.What.SWITCH_UPGRADE_MODE_OFF) {
            return List.of(new RunEvent.UpgradeModeOffAsked(1));
        }
        return Patience.isOver(last, evidence.at())
                ? List.of(new RunEvent.UpgradeModeOffAsked(last.attempt() + 1))
                : List.of();
    }

    private static boolean mayStillSwitchOn(@Nullable Order last, Evidence evidence) {
        return last != null
                && last.what() == Order.What.SWITCH_UPGRADE_MODE_ON
                && last.at().plus(IN_FLIGHT).isAfter(evidence.at());
    }
}
