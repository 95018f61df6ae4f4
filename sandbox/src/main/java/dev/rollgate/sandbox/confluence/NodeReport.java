package dev.rollgate.sandbox.confluence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row of the cluster's overview. An OFFLINE row knows only id, name, address and state; one of a node that does not
 * answer lacks the state as well.
 *
 * @param portNumber the cluster's port, not HTTP's; null where the build does not serialise it
 * @param activeUserCount sessions that have not expired
 * @param buildNumber a string in this API
 * @param local true for the node that answered the request
 */
public record NodeReport(
        String id,
        String name,
        String ipAddress,
        @Nullable Integer portNumber,
        @Nullable NodeState state,
        @Nullable Integer tasksTotal,
        @Nullable Integer activeUserCount,
        @Nullable String buildNumber,
        @Nullable String version,
        boolean local,
        @Nullable FinalizationReport finalization) {

    static final Comparator<NodeReport> ORDER = Comparator.comparing(NodeReport::name)
            .thenComparing(NodeReport::ipAddress)
            .thenComparing(NodeReport::id);

    static NodeReport silent(String id, String name, String ipAddress, @Nullable Integer port, boolean local) {
        return new NodeReport(id, name, ipAddress, port, null, null, null, null, null, local, null);
    }

    NodeReport offline() {
        return new NodeReport(id, name, ipAddress, null, NodeState.OFFLINE, null, null, null, null, false, null);
    }
}
