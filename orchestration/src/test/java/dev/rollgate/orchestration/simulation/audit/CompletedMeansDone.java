package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** A completed run leaves the cluster STABLE, with every node that takes part on the target; a cancelled one that was in upgrade mode leaves it STABLE with upgrade mode off. */
final class CompletedMeansDone implements Invariant {
    private final Truth truth;
    private boolean switchesOff;

    CompletedMeansDone(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened && happened.recorded().event() instanceof RunEvent.RunCompleted) {
            Run run = happened.before();
            demand(truth.wasStable(happened.seen()), "completed, but not STABLE");
            run.takingPart()
                    .forEach(node -> demand(
                            truth.servedOn(run.target(), node.name(), happened.seen()),
                            node.name() + " is not on " + run.target()));
        }
        if (fact instanceof Fact.Happened happened && happened.recorded().event() instanceof RunEvent.CancelRequested) {
            switchesOff = !(happened.before().phase() instanceof Phase.AwaitingStart);
        }
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.RunCancelled
                && happened.before().switchOnAskedAt() != null
                && switchesOff) {
            demand(truth.wasStable(happened.seen()), "cancelled, but upgrade mode is on");
        }
    }
}
