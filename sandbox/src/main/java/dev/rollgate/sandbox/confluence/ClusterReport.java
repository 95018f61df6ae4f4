package dev.rollgate.sandbox.confluence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as one of its nodes answers for it at one moment.
 *
 * @param originalVersion null while upgrade mode is off
 * @param nodes sorted by name, then address
 */
public record ClusterReport(
        boolean upgradeModeEnabled,
        boolean hasFinalizationTasks,
        ClusterState state,
        @Nullable String originalVersion,
        List<NodeReport> nodes) {

    /** The first row of that name; names need not be unique. */
    public Optional<NodeReport> named(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }
}
