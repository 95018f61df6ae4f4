package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Optional;

/** What changed with the nodes of the plan. What proves nothing (no answer, an unknown word, two rows for one) is no change. */
final class Sightings {
    private Sightings() {}

    static List<RunEvent> changes(Run run, Evidence evidence) {
        return evidence.cluster()
                .map(view -> run.nodes().stream()
                        .flatMap(node -> change(node, view, evidence).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<RunEvent> change(NodeProgress node, ClusterView view, Evidence evidence) {
        return switch (Roster.find(node.planned(), view)) {
            case Roster.Found.Unclear unclear -> Optional.empty();
            case Roster.Found.Absent absent -> vanished(node, evidence);
            case Roster.Found.Row row -> seen(node, row.node());
        };
    }

    /** A node that joined after upgrade mode was switched on leaves no OFFLINE row. One short list is no proof of that. */
    private static Optional<RunEvent> vanished(NodeProgress node, Evidence evidence) {
        return node.state() != NodeState.OFFLINE
                        && evidence.twice(view -> Roster.find(node.planned(), view) instanceof Roster.Found.Absent)
                ? Optional.of(new RunEvent.NodeSeen(node.name(), NodeState.OFFLINE, null, null, null))
                : Optional.empty();
    }

    private static Optional<RunEvent> seen(NodeProgress node, NodeView row) {
        if (!row.state().isKnown() || (row.state() == NodeState.ACTIVE && row.version() == null)) {
            return Optional.empty();
        }
        boolean otherVersion = row.state() == NodeState.ACTIVE
                && row.version() != null
                && !row.version().equals(node.version());
        return row.state() != node.state() || otherVersion
                ? Optional.of(new RunEvent.NodeSeen(node.name(), row.state(), row.version(), row.tasks(), row.users()))
                : Optional.empty();
    }
}
