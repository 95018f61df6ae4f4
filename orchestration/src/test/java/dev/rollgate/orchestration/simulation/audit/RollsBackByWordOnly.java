package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;

/** A person wanted it, each node is seen on the version of before, and what is rolled back is STABLE with every node on it. */
final class RollsBackByWordOnly implements Invariant {
    private final Truth truth;
    private boolean wanted;

    RollsBackByWordOnly(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened, happened.recorded().event());
        }
    }

    private void hear(Fact.Happened happened, RunEvent event) {
        Run run = happened.before();
        wanted |= event instanceof RunEvent.RollbackRequested;
        if (event instanceof RunEvent.NodeRollbackBegun begun) {
            demand(wanted || begun.by() != null, begun.node() + " goes back, and nobody wanted it");
        }
        if (event instanceof RunEvent.NodeRolledBack back) {
            demand(
                    truth.servedOn(run.thePlan().from(), back.node(), happened.seen()),
                    back.node() + " is called back, and is not on "
                            + run.thePlan().from());
        }
        if (event instanceof RunEvent.RunRolledBack) {
            demand(wanted, "rolled back, and nobody wanted it");
            demand(truth.wasStable(happened.seen()), "rolled back, but not STABLE");
            run.takingPart()
                    .forEach(node -> demand(
                            truth.servedOn(run.thePlan().from(), node.name(), happened.seen()),
                            node.name() + " is not on " + run.thePlan().from()));
        }
    }
}
