package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;

/**
 * A problem is raised, then ends, then perhaps is raised again: never twice the same, not while a person has given it time,
 * and none but a problem of this run is cleared. When the run is over every incident has ended.
 */
final class ProblemsAlternate implements Invariant {
    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(
                    happened.before(),
                    happened.recorded().event(),
                    happened.recorded().at());
        }
        if (fact instanceof Fact.Ended end) {
            end.run()
                    .incidents()
                    .forEach(incident -> demand(!incident.isOpen(), "the run is over, and not " + incident));
        }
    }

    private void hear(Run before, RunEvent event, Instant at) {
        if (event instanceof RunEvent.ProblemRaised(Problem problem)) {
            demand(!isOpen(before, problem), "raised twice: " + problem);
            Instant until = before.moreTime().getOrDefault(problem.key(), Instant.MIN);
            demand(!until.isAfter(at), "raised, though it has time until " + until + ": " + problem);
        }
        if (event instanceof RunEvent.ProblemCleared(Problem problem)) {
            demand(isOpen(before, problem), "cleared, but not open: " + problem);
        }
    }

    private static boolean isOpen(Run run, Problem problem) {
        return run.openIncidents().stream()
                .map(Incident::problem)
                .anyMatch(open -> open.key().equals(problem.key()));
    }
}
