package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** Finalizing is asked for only when every node that takes part is upgraded in the log and serves on the target in truth, and what was left out is gone. */
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
            for (NodeProgress node : run.nodes()) {
                boolean out = node.step().isLeftOut();
                demand(
                        out || truth.servedOn(run.target(), node.name(), happened.seen()),
                        node.name() + " is not on " + run.target());
                demand(!out || !truth.served(node.name(), happened.seen()), node.name() + " is left out, and serves");
            }
        }
    }
}
