package dev.rollgate.sandbox.confluence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state rules of a cluster, top-down and without memory, as seen from outside. Their traps are the point: OFFLINE nodes are
 * ignored, versions are compared and not readiness, and an unknown version differs from every other.
 */
final class ClusterRules {
    private ClusterRules() {}

    /**
     * @param originalVersion null while upgrade mode is off
     * @param pending does the database wait for finalization?
     * @param blockedByErrors is the cluster MIXED with a node in ERROR also while upgrade mode is off?
     */
    static ClusterState state(
            @Nullable String originalVersion, boolean pending, boolean blockedByErrors, List<NodeReport> nodes) {
        if (any(nodes, NodeState.RUNNING_FINALIZE_UPGRADE_TASKS)) {
            return ClusterState.RUNNING_UPGRADE_TASKS;
        }
        if (originalVersion == null) {
            return outOfUpgradeMode(pending, blockedByErrors, nodes);
        }
        return inUpgradeMode(originalVersion, nodes);
    }

    private static ClusterState outOfUpgradeMode(boolean pending, boolean blockedByErrors, List<NodeReport> nodes) {
        if (pending || any(nodes, NodeState.UPGRADE_TASKS_FAILED)) {
            return ClusterState.UPGRADE_TASKS_FAILED;
        }
        return blockedByErrors && any(nodes, NodeState.ERROR) ? ClusterState.MIXED : ClusterState.STABLE;
    }

    private static ClusterState inUpgradeMode(String originalVersion, List<NodeReport> nodes) {
        Set<@Nullable String> versions = new HashSet<>();
        nodes.stream().filter(node -> node.state() != NodeState.OFFLINE).forEach(node -> versions.add(node.version()));
        if (any(nodes, NodeState.ERROR) || versions.size() > 1) {
            return ClusterState.MIXED;
        }
        return versions.contains(originalVersion)
                ? ClusterState.READY_TO_UPGRADE
                : ClusterState.READY_TO_RUN_UPGRADE_TASKS;
    }

    /**
     * The state of a node that answers.
     *
     * @param run its last finalization run; null when none is known, which looks like one that runs
     */
    static NodeState nodeState(
            ProcessState process, boolean upgradeMode, boolean pending, @Nullable FinalizationRun run) {
        return switch (process) {
            case STARTING -> NodeState.STARTING;
            case STOPPING -> NodeState.TERMINATING;
            case ERROR -> NodeState.ERROR;
            case DOWN, INSTALLING, KILLED, REFUSED -> NodeState.OFFLINE;
            case RUNNING -> upgradeMode ? NodeState.ACTIVE : afterUpgradeMode(pending, run);
        };
    }

    private static NodeState afterUpgradeMode(boolean pending, @Nullable FinalizationRun run) {
        if (pending && (run == null || !run.completed())) {
            return NodeState.RUNNING_FINALIZE_UPGRADE_TASKS;
        }
        return run != null && run.hasFailed() ? NodeState.UPGRADE_TASKS_FAILED : NodeState.ACTIVE;
    }

    private static boolean any(List<NodeReport> nodes, NodeState state) {
        return nodes.stream().anyMatch(node -> node.state() == state);
    }
}
