package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** While a problem that holds the line is open in the log nobody is asked, no node is let go or asked for, and nothing finalized. */
final class StopsTheLine implements Invariant {
    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && movesTheLine(happened.recorded().event())) {
            demandNothingHolds(happened.before(), happened.recorded().event());
        }
    }

    private static boolean movesTheLine(RunEvent event) {
        return event instanceof RunEvent.GateOpened
                || event instanceof RunEvent.NodeReleased
                || event instanceof RunEvent.ReplacementAsked
                || event instanceof RunEvent.FinalizeAsked
                || (event instanceof RunEvent.NodeRollbackBegun begun && begun.by() == null);
    }

    private void demandNothingHolds(Run run, RunEvent event) {
        for (Problem problem : run.problems()) {
            demand(!Playbook.of(problem).holdsTheLine(), event + " in spite of " + problem);
        }
    }
}
