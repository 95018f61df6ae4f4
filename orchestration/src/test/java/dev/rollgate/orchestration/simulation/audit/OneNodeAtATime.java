package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** While one node may be down because of us, no other is asked for; and where only we are at work, no two are ever out. */
final class OneNodeAtATime implements Invariant {
    private final Truth truth;
    private @Nullable NodeName asked;

    OneNodeAtATime(Truth truth) {
        this.truth = truth;
    }

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            hear(happened, happened.recorded().event());
        }
        if (fact instanceof Fact.Stepped && truth.outsideActs() == 0) {
            demand(truth.mostOut() <= 1, truth.mostOut() + " nodes were out at once");
        }
    }

    private void hear(Fact.Happened happened, RunEvent event) {
        if (event instanceof RunEvent.ReplacementAsked asking) {
            demand(asked == null || asked.equals(asking.node()), asking.node() + " while " + asked + " may be down");
            demand(
                    othersServed(happened.before(), asking.node(), happened.seen()),
                    asking.node() + " while another is out");
            asked = asking.node();
        }
        if (event instanceof RunEvent.NodeUpgraded upgraded && upgraded.node().equals(asked)) {
            asked = null;
        }
    }

    private boolean othersServed(Run run, NodeName apart, Instant at) {
        return run.nodes().stream()
                .map(NodeProgress::name)
                .filter(node -> !node.equals(apart))
                .allMatch(node -> truth.served(node, at));
    }
}
