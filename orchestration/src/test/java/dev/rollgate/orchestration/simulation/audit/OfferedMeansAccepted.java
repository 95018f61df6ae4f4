package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.WaysOut;

/** A way out that the state offers is not refused on that state. */
final class OfferedMeansAccepted implements Invariant {
    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Refused refused) {
            demand(
                    !isOffered(refused.decidedOn(), refused.command()),
                    "offered, and refused for " + refused.why() + ": " + refused.command());
        }
    }

    private static boolean isOffered(Run run, Command command) {
        return run.openIncidents().stream()
                .flatMap(incident -> WaysOut.of(run, incident).stream())
                .anyMatch(way -> way.command(command.by()).equals(command));
    }
}
