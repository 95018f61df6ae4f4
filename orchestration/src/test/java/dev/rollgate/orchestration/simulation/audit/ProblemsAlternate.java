package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashSet;
import java.util.Set;

/** A problem is raised, then cleared, then perhaps raised again; never twice the same, and none but a problem of this run is cleared. */
final class ProblemsAlternate implements Invariant {
    private final Set<String> open = new HashSet<>();

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened.recorded().event());
        }
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.ProblemRaised raised) {
            demand(open.add(raised.problem().key()), "raised twice: " + raised.problem());
        }
        if (event instanceof RunEvent.ProblemCleared cleared) {
            demand(open.remove(cleared.problem().key()), "cleared, but not open: " + cleared.problem());
        }
    }
}
