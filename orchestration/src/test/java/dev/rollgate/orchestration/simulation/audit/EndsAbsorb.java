package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Phase;

/** Nobody even tries to record anything on a run that was over when they saw it; and nothing is. */
final class EndsAbsorb implements Invariant {
    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Attempted attempt) {
            demand(!attempt.seen().isOver(), "after " + attempt.seen().phase() + ": " + attempt.events());
        }
        if (fact instanceof Fact.Happened happened && happened.recorded().number() > 1) {
            demand(!(happened.before().phase() instanceof Phase.Terminal), "after the end: " + happened.recorded());
        }
    }
}
