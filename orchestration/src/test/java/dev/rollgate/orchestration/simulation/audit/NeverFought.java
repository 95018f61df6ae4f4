package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** What others did with upgrade mode, and was told, is undone by no order of ours before a person says how to go on. */
final class NeverFought implements Invariant {
    private boolean offByOthers;
    private boolean onByOthers;

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened.before(), happened.recorded().event());
        }
    }

    private void hear(Run run, RunEvent event) {
        if (event instanceof RunEvent.ProblemRaised raised) {
            offByOthers |= isOffByOthers(raised.problem());
            onByOthers |= raised.problem() instanceof Problem.StartHeld held && held.isSwitchedOn();
        }
        if (event instanceof RunEvent.Chosen) {
            forgive(event);
        }
        if (event instanceof RunEvent.UpgradeModeAsked) {
            demand(!offByOthers, "switched on again, against others");
        }
        if (event instanceof RunEvent.UpgradeModeOffAsked) {
            demand(!onByOthers, "switched off, against others");
            demand(!run.has(problem -> problem instanceof Problem.FinalizedOutside), "switched off, though finalized");
        }
        if (event instanceof RunEvent.FinalizeAsked) {
            demand(!run.has(NeverFought::isOffByOthers), "finalized, against others");
        }
    }

    private static boolean isOffByOthers(Problem problem) {
        return problem instanceof Problem.CancelledOutside
                || problem instanceof Problem.FinalizedOutside
                || problem instanceof Problem.UpgradeModeLost;
    }

    /** A person has decided how the run goes on. */
    private void forgive(RunEvent event) {
        if (event instanceof RunEvent.TakenOver) {
            offByOthers = false;
            onByOthers = false;
        }
        if (event instanceof RunEvent.CancelRequested || event instanceof RunEvent.RollbackRequested) {
            onByOthers = false;
        }
    }
}
