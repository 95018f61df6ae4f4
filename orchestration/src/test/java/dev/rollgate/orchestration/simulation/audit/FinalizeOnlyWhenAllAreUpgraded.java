package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;

/** Finalizing is asked for only when every node of the cluster is upgraded in the log, and is or just was ACTIVE on the target in truth. */
final class FinalizeOnlyWhenAllAreUpgraded implements Invariant {
    /** A look may be that old when it is recorded what follows from it. */
    static final Duration JUST = Duration.ofSeconds(90);

    private final Truth truth;

    FinalizeOnlyWhenAllAreUpgraded(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened && happened.recorded().event() instanceof RunEvent.FinalizeAsked) {
            Run run = happened.before();
            demand(run.allUpgraded(), "not all are upgraded: " + run.nodes());
            run.nodes()
                    .forEach(node -> demand(
                            truth.servedWithin(JUST, node.name(), run.target()),
                            node.name() + " is not on " + run.target()));
        }
    }
}
