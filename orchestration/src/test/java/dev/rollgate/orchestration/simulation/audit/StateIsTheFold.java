package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import java.time.Instant;

/** The log has no gap and its time never goes back; folding all of it gives what folding one by one gave. */
final class StateIsTheFold implements Invariant {
    private long last;
    private Instant at = Instant.MIN;

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            demand(happened.recorded().number() == ++last, "gap before " + happened.recorded());
            demand(!happened.recorded().at().isBefore(at), "time goes back: " + happened.recorded());
            at = happened.recorded().at();
        }
        if (fact instanceof Fact.Ended end) {
            demand(Run.of(end.run().id(), end.log()).equals(end.run()), "the log folds to another state");
        }
    }
}
