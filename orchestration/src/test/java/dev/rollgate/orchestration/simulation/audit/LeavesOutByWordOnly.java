package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A node is left out by a person's word, once it truly does not serve, and never so that one alone serves that is still to be done. */
final class LeavesOutByWordOnly implements Invariant {
    private final Truth truth;
    private final Set<NodeName> asked = new HashSet<>();

    LeavesOutByWordOnly(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.LeaveOutAsked leaving) {
            asked.add(leaving.node());
            demandOneCanGoOn(happened.before(), leaving.node());
        }
        if (fact instanceof Fact.Happened happened && happened.recorded().event() instanceof RunEvent.NodeLeftOut out) {
            demand(asked.remove(out.node()), out.node() + " is left out, and nobody wanted it");
            demand(!truth.served(out.node(), happened.seen()), out.node() + " is left out, and serves");
        }
    }

    private void demandOneCanGoOn(Run run, NodeName leaving) {
        List<NodeProgress> others = run.takingPart().stream()
                .filter(node -> !node.name().equals(leaving))
                .toList();
        boolean toBeDone = others.stream().anyMatch(node -> isToBeDone(run, node));
        demand(others.size() > 1 || (others.size() == 1 && !toBeDone), "too few are left without " + leaving);
    }

    private static boolean isToBeDone(Run run, NodeProgress node) {
        boolean back = node.step() instanceof NodeStep.RolledBack || node.step() instanceof NodeStep.Waiting;
        return run.isRollingBack() ? !back : !node.step().isUpgraded();
    }
}
