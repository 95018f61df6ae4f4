package dev.rollgate.orchestration.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the cluster's node list, as read once. An OFFLINE row has neither version nor build nor counts.
 *
 * @param name empty where the node has no name of its own (Confluence's default)
 * @param address the cluster address (not where it serves users); empty if absent
 * @param tasks long-running tasks on the node
 * @param users people whose session on the node has not expired: falls only slowly after a drain
 * @param finalizationErrors what the last finalization run reported for this node
 */
public record NodeView(
        String id,
        String name,
        String address,
        NodeState state,
        @Nullable String version,
        @Nullable String build,
        @Nullable Integer tasks,
        @Nullable Integer users,
        List<String> finalizationErrors) {
    public NodeView {
        finalizationErrors = List.copyOf(finalizationErrors);
    }

    boolean servesOn(Version wanted) {
        return state.isInService() && wanted.toString().equals(version);
    }

    public boolean isActiveOn(Version wanted) {
        return state == NodeState.ACTIVE && wanted.toString().equals(version);
    }
}
