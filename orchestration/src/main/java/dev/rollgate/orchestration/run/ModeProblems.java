package dev.rollgate.orchestration.run;

import java.util.Optional;

/** Upgrade mode is off though nobody here ordered it: what others did, told by the versions of the nodes in service. */
final class ModeProblems {
    private ModeProblems() {}

    static Optional<Problem> seen(Run run, Evidence evidence) {
        return evidence.cluster()
                .flatMap(view -> of(run, view))
                .filter(problem -> evidence.twice(view -> of(run, view)
                        .filter(same -> same.key().equals(problem.key()))
                        .isPresent()));
    }

    static boolean isOver(Problem problem, Run run, Evidence evidence) {
        return !matters(run)
                || evidence.cluster()
                        .filter(view -> of(run, view)
                                .filter(same -> same.key().equals(problem.key()))
                                .isEmpty())
                        .isPresent();
    }

    private static Optional<Problem> of(Run run, ClusterView view) {
        if (!matters(run) || view.upgradeMode() || Readiness.isFinalized(run, view)) {
            return Optional.empty();
        }
        boolean before = Readiness.anyActiveOn(run, run.thePlan().from(), view);
        boolean target = Readiness.anyActiveOn(run, run.target(), view);
        if (before == target) {
            return Optional.of(new Problem.UpgradeModeLost());
        }
        if (target) {
            return Optional.of(new Problem.FinalizedOutside(view.state()));
        }
        return isWanted(run) ? Optional.empty() : Optional.of(new Problem.CancelledOutside());
    }

    private static boolean matters(Run run) {
        return run.phase() instanceof Phase.Upgrading || run.phase() instanceof Phase.AwaitingFinalize || isWanted(run);
    }

    /** Upgrade mode off is what these are on their way to. */
    private static boolean isWanted(Run run) {
        return run.phase() instanceof Phase.RollingBack || run.phase() instanceof Phase.Cancelling;
    }
}
