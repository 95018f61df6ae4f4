package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** A run is cancelled only while nothing is upgraded, and upgrade mode switched off only when every node is back on the old version. */
final class SwitchingOffStrandsNobody implements Invariant {
    private final Truth truth;

    SwitchingOffStrandsNobody(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (!(fact instanceof Fact.Happened happened)) {
            return;
        }
        Run run = happened.before();
        if (happened.recorded().event() instanceof RunEvent.CancelRequested) {
            run.nodes().forEach(node -> demand(!node.step().isUpgraded(), node.name() + " is upgraded"));
        }
        if (happened.recorded().event() instanceof RunEvent.UpgradeModeOffAsked) {
            run.nodes()
                    .forEach(node -> demand(
                            truth.servedOn(run.thePlan().from(), node.name(), happened.seen()),
                            node.name() + " is not on the old version"));
        }
    }
}
