package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;

/** A completed run leaves the cluster STABLE, with every node on the target; a cancelled one leaves it STABLE with upgrade mode off. */
final class CompletedMeansDone implements Invariant {
    private static final Duration JUST = FinalizeOnlyWhenAllAreUpgraded.JUST;

    private final Truth truth;

    CompletedMeansDone(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened.before(), happened.recorded().event());
        }
    }

    private void hear(Run run, RunEvent event) {
        if (event instanceof RunEvent.RunCompleted) {
            demand(truth.wasStableWithin(JUST), "completed, but not STABLE");
            run.nodes()
                    .forEach(node -> demand(
                            truth.servedWithin(JUST, node.name(), run.target()),
                            node.name() + " is not on " + run.target()));
        }
        if (event instanceof RunEvent.RunCancelled) {
            demand(truth.outsideActs() > 0 || truth.wasStableWithin(JUST), "cancelled, but upgrade mode is on");
        }
    }
}
