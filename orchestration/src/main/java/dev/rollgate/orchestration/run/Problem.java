package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;

/**
 * Something that is wrong now and that people are told of until it is over. A problem decides nothing: it is the state
 * of the world put into a word, and it ends by itself when the world is well again.
 */
public sealed interface Problem {
    /** Two problems with one key are the same problem, seen again (its details may differ). */
    default String key() {
        return getClass().getSimpleName();
    }

    /** A problem of one node. */
    sealed interface OfNode extends Problem {
        NodeName node();

        @Override
        default String key() {
            return getClass().getSimpleName() + ":" + node();
        }
    }

    record NodeInError(NodeName node) implements OfNode {}

    /** The node is in {@code state} for longer than {@code limit}. */
    record NodeOverdue(NodeName node, NodeState state, Duration limit) implements OfNode {
        @Override
        public String key() {
            return "NodeOverdue:" + node + ":" + state;
        }
    }

    /** ACTIVE on the target version, but its own {@code /status} is not RUNNING for longer than {@code limit}. */
    record NodeNotRunning(NodeName node, String status, Duration limit) implements OfNode {}

    /** The node came back on a version that nobody asked for. */
    record NodeOnWrongVersion(NodeName node, String version) implements OfNode {}

    /** Its tasks did not end within {@code limit}; it is approved, and not touched until they end. */
    record TasksLinger(NodeName node, int tasks, Duration limit) implements OfNode {}

    /** A node that is not being upgraded is away, so no other is taken out. */
    record OtherNodeAway(NodeName node, NodeState state) implements OfNode {}

    /** Confluence cannot be read for longer than a minute. */
    record OutOfContact(Trouble why) implements Problem {}

    /** What preflight asks is no longer so; upgrade mode is not switched on. */
    record StartHeld(List<Check> blocking) implements Problem {}

    /** Confluence was asked {@code attempts} times to do {@code what}, and does not. */
    record OrderWithoutEffect(Order.What what, int attempts) implements Problem {
        @Override
        public String key() {
            return "OrderWithoutEffect:" + what;
        }
    }

    /** Somebody switched upgrade mode off while nodes are upgraded. */
    record UpgradeModeLost() implements Problem {}

    /**
     * All nodes are upgraded, but the cluster says neither that it can be finalized nor that it is. With upgrade mode off
     * somebody finalized in Confluence itself, and that has not ended well.
     */
    record NotReadyToFinalize(ClusterState state) implements Problem {}

    /** A cancelled run waits: upgrade mode cannot be switched off while the cluster is in this state, or a node is away. */
    record CancelHeld(ClusterState state) implements Problem {}

    /** The upgrade tasks failed: mend the cause, then have them run again. */
    record FinalizationFailed(List<String> errors) implements Problem {}

    record FinalizationOverdue(Duration limit) implements Problem {}
}
