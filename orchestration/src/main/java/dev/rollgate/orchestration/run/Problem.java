package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong now and that people are told of until it is over. A problem decides nothing: it is the state
 * of the world put into a word, with what was seen as its evidence, and it ends by itself when the world is well again.
 * What it means and what is advised is in {@link Playbook}, what can be done in {@link WaysOut}.
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

    /** What others made of the cluster, so that a run can go on from there once a person has said that it shall. */
    sealed interface ByOthers extends Problem {}

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

    /** Its own {@code /status} is FIRST_RUN: it was started without its home, as if it were to be set up from scratch. */
    record NodeSetUpAnew(NodeName node) implements OfNode {}

    /** The node came back on a version that nobody asked for. */
    record NodeOnWrongVersion(NodeName node, String version) implements OfNode {}

    /** ACTIVE on the target version, but of another build than most nodes that are upgraded. */
    record NodeOnWrongBuild(NodeName node, String build, String expected) implements OfNode {}

    /** Its tasks did not end within {@code limit}; it is approved, and not touched until they end. */
    record TasksLinger(NodeName node, int tasks, Duration limit) implements OfNode {}

    /** A node that is not being upgraded is away, so no other is taken out. */
    record OtherNodeAway(NodeName node, NodeState state) implements OfNode {}

    /** A node that nobody asked to go is not in Confluence's list any more. */
    record NodeVanished(NodeName node) implements OfNode {}

    /** Somebody put the target version on a node whose turn it was not. */
    record NodeUpgradedOutside(NodeName node) implements OfNode, ByOthers {}

    /** A node that was left out is in the cluster again, in {@code state}. */
    record LeftOutNodeIsBack(NodeName node, NodeState state) implements OfNode, ByOthers {}

    /** The node came back under another address; the row of its old one stays OFFLINE until upgrade mode is off. */
    record GhostRow(NodeName node, String address) implements OfNode {}

    /** The node came back under another id; it was recognised by its name or address. */
    record NodeIdChanged(NodeName node, String from, String to) implements OfNode {}

    /** An upgraded node has far more users than the others, which have {@code others} on average. */
    record UnevenUsers(NodeName node, int users, int others) implements OfNode {}

    /** A node that is not in the plan joined the cluster. */
    record NodeJoined(
            NodeName node,
            PlannedNode.FoundBy foundBy,
            NodeState state,
            @Nullable String version) implements ByOthers {
        @Override
        public String key() {
            return "NodeJoined:" + node;
        }
    }

    /** Confluence cannot be read for longer than a minute. */
    record OutOfContact(Trouble why) implements Problem {}

    /** What preflight asks is no longer so; upgrade mode is not switched on. */
    record StartHeld(List<Check> blocking) implements ByOthers {
        public StartHeld {
            blocking = List.copyOf(blocking);
        }

        /** Whether somebody else switched upgrade mode on. */
        public boolean isSwitchedOn() {
            return blocking.stream().anyMatch(check -> check.name() == Check.Name.UPGRADE_MODE_OFF);
        }
    }

    /** Confluence was asked {@code attempts} times to do {@code what}, and does not. */
    record OrderWithoutEffect(Order.What what, int attempts) implements Problem {
        @Override
        public String key() {
            return "OrderWithoutEffect:" + what;
        }
    }

    /** Upgrade mode is off while nodes of both versions are in service. */
    record UpgradeModeLost() implements Problem {}

    /** Somebody switched upgrade mode off, and no node in service is upgraded. */
    record CancelledOutside() implements ByOthers {}

    /** Somebody finalized; {@code state} is what the cluster is, and a node of the plan is not upgraded or the tasks have not ended. */
    record FinalizedOutside(ClusterState state) implements ByOthers {}

    /** All nodes are upgraded, but the cluster does not say that it can be finalized. */
    record NotReadyToFinalize(ClusterState state) implements Problem {}

    /** All nodes are upgraded for longer than {@code limit}, and the upgrade is not finalized. */
    record NotFinalized(Duration limit) implements Problem {}

    /** A cancelled run waits: upgrade mode cannot be switched off while the cluster is in this state, or a node is away. */
    record CancelHeld(ClusterState state) implements Problem {}

    /** The upgrade tasks failed, with what Confluence says of each: mend the cause, then have them run again. */
    record FinalizationFailed(List<String> errors) implements Problem {
        public FinalizationFailed {
            errors = List.copyOf(errors);
        }
    }

    record FinalizationOverdue(Duration limit) implements Problem {}
}
