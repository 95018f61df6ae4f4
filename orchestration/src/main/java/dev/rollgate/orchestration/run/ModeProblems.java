package dev.rollgate.orchestration.run;

import java.util.Optional;

/** Upgrade mode is off though nobody here ordered it: what others did, told by the versions of the nodes in service. */
final class ModeProblems {
    private ModeProblems() {}

    static Optional<Problem> seen(Run run, Evidence evidence) {
        return evidence.cluster()
                .flatMap(view -> of(run, view))
                .filter(problem -> !(isWanted(run) && problem instanceof Problem.CancelledOutside))
                .filter(problem -> evidence.twice(view -> is(problem, run, view)));
    }

    /** While no node is seen in service nothing is known, so that ends nothing. */
    static boolean isOver(Problem problem, Run run, Evidence evidence) {
        return !matters(run)
                || evidence.once(view -> view.upgradeMode()
                        || Readiness.isFinalized(run, view)
                        || (of(run, view).isPresent() && !is(problem, run, view)));
    }

    private static boolean is(Problem problem, Run run, ClusterView view) {
        return of(run, view).filter(same -> same.key().equals(problem.key())).isPresent();
    }

    private static Optional<Problem> of(Run run, ClusterView view) {
        if (!matters(run) || view.upgradeMode() || Readiness.isFinalized(run, view)) {
            return Optional.empty();
        }
        boolean target = Readiness.anyServesOn(run, run.target(), view);
        if (Readiness.anyServesOn(run, run.thePlan().from(), view)) {
            return Optional.of(target ? new Problem.UpgradeModeLost() : new Problem.CancelledOutside());
        }
        return target ? Optional.of(new Problem.FinalizedOutside(view.state())) : Optional.empty();
    }

    private static boolean matters(Run run) {
        return run.isUpgrading() || isWanted(run);
    }

    /** Upgrade mode off is what these are on their way to. */
    private static boolean isWanted(Run run) {
        return run.phase() instanceof Phase.RollingBack || run.phase() instanceof Phase.Cancelling;
    }
}
