package dev.rollgate.orchestration.run;

import java.util.Optional;

/** What a run needs to see next, so that the engine asks for no more. */
public final class Looks {
    private Looks() {}

    /** Whether read-only mode matters now. */
    public static boolean wantsReadOnly(Run run) {
        return switch (run.phase()) {
            case Phase.Preflight phase -> true;
            case Phase.AwaitingStart phase -> true;
            case Phase.EnablingUpgradeMode phase -> true;
            case Phase.Upgrading phase -> false;
            case Phase.AwaitingFinalize phase -> false;
            case Phase.Finalizing phase -> false;
            case Phase.Cancelling phase -> false;
            case Phase.RollingBack phase -> false;
            case Phase.Terminal end -> false;
        };
    }

    /** The node whose own {@code /status} matters now. */
    public static Optional<NodeName> wantsStatusOf(Run run) {
        return run.inHand().map(NodeProgress::name);
    }
}
