package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** Finalizing is asked for only when every node of the cluster is upgraded in the log, and serves on the target in truth. */
final class FinalizeOnlyWhenAllAreUpgraded implements Invariant {
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
                            truth.servedOn(run.target(), node.name(), happened.seen()),
                            node.name() + " is not on " + run.target()));
        }
    }
}
