package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** A run is cancelled only while nothing is upgraded, and upgrade mode switched off only when every node that takes part is on the old version. */
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
            boolean off = run.has(problem -> problem instanceof Problem.CancelledOutside);
            run.takingPart().forEach(node -> demand(off || !node.step().isUpgraded(), node.name() + " is upgraded"));
        }
        if (happened.recorded().event() instanceof RunEvent.UpgradeModeOffAsked) {
            run.takingPart()
                    .forEach(node -> demand(
                            truth.servedOn(run.thePlan().from(), node.name(), happened.seen()),
                            node.name() + " is not on the old version"));
        }
    }
}
