package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.net.URI;
import java.util.List;

/** A Confluence that shows what it is told to; nobody who types may order it anything. */
final class StandInConfluence implements Confluence {
    volatile Reading<ClusterView> shown = stable(node("wiki-1", 2, 40), node("wiki-2", 0, 9), node("wiki-3", 0, 3));
    /** What happens while it is looked at. */
    volatile Runnable looking = () -> {};

    static Reading<ClusterView> stable(NodeView... nodes) {
        return Reading.seen(new ClusterView(ClusterState.STABLE, false, false, null, List.of(nodes)));
    }

    static NodeView node(String name, int tasks, int users) {
        return new NodeView(
                "id-" + name, name, "10.0.0.1", NodeState.ACTIVE, "9.2.19", "9111", tasks, users, List.of());
    }

    @Override
    public Reading<ClusterView> cluster() {
        looking.run();
        return shown;
    }

    @Override
    public Reading<Boolean> readOnly() {
        return Reading.seen(false);
    }

    @Override
    public Reading<NodeView> respondingNode() {
        return Reading.unknown(Trouble.Kind.NOT_FOUND, "not asked for a plan");
    }

    @Override
    public Reading<NodeView> node(String id) {
        return Reading.unknown(Trouble.Kind.NOT_FOUND, "not asked for a plan");
    }

    @Override
    public Reading<NodeStatus> status(URI node) {
        return Reading.unknown(Trouble.Kind.NOT_FOUND, "not asked for a plan");
    }

    @Override
    public OrderAnswer start() {
        throw new AssertionError("ordered by somebody who only asks");
    }

    @Override
    public OrderAnswer cancel() {
        throw new AssertionError("ordered by somebody who only asks");
    }

    @Override
    public OrderAnswer approve() {
        throw new AssertionError("ordered by somebody who only asks");
    }

    @Override
    public OrderAnswer retryUpgrade() {
        throw new AssertionError("ordered by somebody who only asks");
    }
}
