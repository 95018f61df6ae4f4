package dev.rollgate.orchestration.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a node list. A node is recognised by its name, though its id and its address change over a restart (then
 * the old row may stay as an OFFLINE ghost); where names are not set or not unique, by its address.
 */
final class Roster {
    private Roster() {}

    /** What became of a planned node in a view. */
    sealed interface Found {
        record Row(NodeView node) implements Found {}

        record Absent() implements Found {}

        /** Several living rows could be it: nothing is known of it. */
        record Unclear() implements Found {}
    }

    static List<PlannedNode> plan(ClusterView view) {
        Map<String, Long> names = view.nodes().stream().collect(groupingBy(NodeView::name, counting()));
        return view.nodes().stream()
                .map(node -> !node.name().isBlank() && names.getOrDefault(node.name(), 0L) == 1L
                        ? new PlannedNode(new NodeName(node.name()), PlannedNode.FoundBy.NAME, id(node))
                        : new PlannedNode(new NodeName(node.address()), PlannedNode.FoundBy.ADDRESS, id(node)))
                .toList();
    }

    private static @Nullable String id(NodeView row) {
        return row.id().isEmpty() ? null : row.id();
    }

    /** Whether every planned node has a name or an address of its own. */
    static boolean isDistinct(List<PlannedNode> nodes) {
        Set<NodeName> seen = new HashSet<>();
        return nodes.stream().allMatch(node -> !node.name().text().isBlank() && seen.add(node.name()));
    }

    static Set<NodeName> names(List<PlannedNode> nodes) {
        return nodes.stream().map(PlannedNode::name).collect(Collectors.toSet());
    }

    static Found find(PlannedNode planned, ClusterView view) {
        List<NodeView> rows =
                view.nodes().stream().filter(row -> isIt(planned, row)).toList();
        if (rows.isEmpty()) {
            return new Found.Absent();
        }
        List<NodeView> living =
                rows.stream().filter(row -> row.state() != NodeState.OFFLINE).toList();
        return switch (living.size()) {
            case 0 -> new Found.Row(rows.getFirst());
            case 1 -> new Found.Row(living.getFirst());
            default -> new Found.Unclear();
        };
    }

    /** The node's row, where it is clear which one. */
    static Optional<NodeView> row(PlannedNode planned, ClusterView view) {
        return find(planned, view) instanceof Found.Row row ? Optional.of(row.node()) : Optional.empty();
    }

    /** The rows of a node whose place another row of it has taken. */
    static List<NodeView> ghosts(PlannedNode planned, ClusterView view) {
        boolean lives = row(planned, view)
                .filter(row -> row.state() != NodeState.OFFLINE)
                .isPresent();
        return view.nodes().stream()
                .filter(row -> lives && isIt(planned, row) && row.state() == NodeState.OFFLINE)
                .toList();
    }

    /** Whether a row is of none of these nodes. */
    static boolean isStrange(List<PlannedNode> nodes, NodeView row) {
        return nodes.stream().noneMatch(planned -> isIt(planned, row));
    }

    static List<NodeLoad> loads(List<PlannedNode> nodes, ClusterView view) {
        return nodes.stream()
                .flatMap(planned ->
                        row(planned, view).stream().map(row -> new NodeLoad(planned.name(), row.tasks(), row.users())))
                .toList();
    }

    private static boolean isIt(PlannedNode planned, NodeView row) {
        return switch (planned.foundBy()) {
            case NAME -> row.name().equals(planned.name().text());
            case ADDRESS -> row.address().equals(planned.name().text());
        };
    }
}
