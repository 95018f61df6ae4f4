package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan has every node of the cluster, under its right name. */
final class PlanIsWhole implements Invariant {
    private final Truth truth;

    PlanIsWhole(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.PreflightPassed passed
                && truth.outsideActs() == 0) {
            Set<NodeName> planned =
                    passed.plan().nodes().stream().map(PlannedNode::name).collect(Collectors.toSet());
            demand(planned.equals(truth.nodes()), planned + " planned of " + truth.nodes());
        }
    }
}
