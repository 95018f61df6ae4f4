package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/**
 * Whether a node may be taken out of rotation at the load balancer, and back, while no run is live: by the rule that holds
 * in a run, from one look. Nothing of it is recorded.
 */
public final class OutsideARun {
    private OutsideARun() {}

    /** The cluster's nodes as people know them. */
    public static List<NodeName> nodes(ClusterView view) {
        return Roster.plan(withoutGhosts(view)).stream().map(PlannedNode::name).toList();
    }

    /** Why {@code name} is not taken out; empty: it may be. */
    public static Optional<Refusal.OfNode> disconnect(ClusterView view, NodeName name) {
        List<Seen> nodes = seen(view);
        if (nodes.stream().noneMatch(node -> node.name().equals(name))) {
            return Optional.of(new Refusal.NoSuchNode(name));
        }
        if (nodes.size() == 1) {
            return Optional.of(new Refusal.LastInService(name));
        }
        return nodes.stream()
                .filter(node -> !node.name().equals(name) && node.state() != NodeState.ACTIVE)
                .findFirst()
                .map(other -> new Refusal.OtherIsOut(name, other.name()));
    }

    /** Why {@code name} is not put back; empty: it may be. Which version it ought to have only a run knows. */
    public static Optional<Refusal.OfNode> reconnect(ClusterView view, NodeName name) {
        return seen(view).stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .map(node -> node.state() == NodeState.ACTIVE
                        ? Optional.<Refusal.OfNode>empty()
                        : Optional.<Refusal.OfNode>of(new Refusal.NotFitForRotation(name, node.state())))
                .orElseGet(() -> Optional.of(new Refusal.NoSuchNode(name)));
    }

    private record Seen(NodeName name, NodeState state) {}

    /** Where two rows cannot be told apart nobody knows whether the node serves. */
    private static List<Seen> seen(ClusterView view) {
        ClusterView real = withoutGhosts(view);
        return Roster.plan(real).stream()
                .map(planned -> new Seen(
                        planned.name(),
                        Roster.row(planned, real).map(NodeView::state).orElse(NodeState.UNKNOWN)))
                .distinct()
                .toList();
    }

    /** A node that came back under another address leaves its old row behind, OFFLINE, while upgrade mode is on. */
    private static ClusterView withoutGhosts(ClusterView view) {
        List<NodeView> real =
                view.nodes().stream().filter(row -> !isGhost(row, view)).toList();
        return new ClusterView(
                view.state(), view.upgradeMode(), view.finalizationPending(), view.originalVersion(), real);
    }

    private static boolean isGhost(NodeView row, ClusterView view) {
        return row.state() == NodeState.OFFLINE
                && !row.name().isBlank()
                && view.nodes().stream()
                        .anyMatch(other -> other.name().equals(row.name()) && other.state() != NodeState.OFFLINE);
    }
}
