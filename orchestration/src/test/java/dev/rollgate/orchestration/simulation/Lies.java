package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import java.util.ArrayList;
import java.util.List;

/** Answers that contradict the truth for once: a node forgotten, a state that flickers, a word nobody knows. */
final class Lies {
    private final Chance chance;

    Lies(Chance chance) {
        this.chance = chance;
    }

    ClusterView about(ClusterView truth) {
        return switch (chance.between(0, 5)) {
            case 0, 4 -> withNodes(truth, without(truth.nodes()));
            case 1 -> withState(truth, ClusterState.MIXED);
            case 2 -> withState(truth, ClusterState.UNKNOWN);
            case 3 -> withNodes(truth, withOne(truth.nodes(), NodeState.UNANSWERED));
            default -> withNodes(truth, withOne(truth.nodes(), NodeState.UNKNOWN));
        };
    }

    private static ClusterView withState(ClusterView view, ClusterState state) {
        return new ClusterView(
                state, view.upgradeMode(), view.finalizationPending(), view.originalVersion(), view.nodes());
    }

    private static ClusterView withNodes(ClusterView view, List<NodeView> nodes) {
        return new ClusterView(
                view.state(), view.upgradeMode(), view.finalizationPending(), view.originalVersion(), nodes);
    }

    private List<NodeView> without(List<NodeView> nodes) {
        List<NodeView> fewer = new ArrayList<>(nodes);
        fewer.remove(chance.between(0, nodes.size() - 1));
        return fewer;
    }

    private List<NodeView> withOne(List<NodeView> nodes, NodeState state) {
        List<NodeView> changed = new ArrayList<>(nodes);
        int index = chance.between(0, nodes.size() - 1);
        NodeView node = nodes.get(index);
        changed.set(
                index, new NodeView(node.id(), node.name(), node.address(), state, null, null, null, null, List.of()));
        return changed;
    }
}
