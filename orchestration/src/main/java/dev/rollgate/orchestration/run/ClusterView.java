package dev.rollgate.orchestration.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cluster as one answer described it.
 *
 * @param finalizationPending Confluence's {@code hasFinalizationTasks}
 * @param originalVersion the version upgrade mode was switched on at; null while it is off
 */
public record ClusterView(
        ClusterState state,
        boolean upgradeMode,
        boolean finalizationPending,
        @Nullable String originalVersion,
        List<NodeView> nodes) {
    public ClusterView {
        nodes = List.copyOf(nodes);
    }
}
