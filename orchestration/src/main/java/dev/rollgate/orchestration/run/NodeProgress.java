package dev.rollgate.orchestration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node of the plan: how far it is, and how it was last seen.
 *
 * @param since when {@code state} and {@code version} were first seen as they are, or its step was begun anew
 * @param tasks as of the last gate or change of state, as are {@code users}
 * @param stopAsked how a person wants it stopped; null where nobody does, and from when it is seen OFFLINE or ACTIVE again
 * @param disconnected whether a person wants it out of rotation at the load balancer
 * @param askedAgain whether a person wanted its step done again, and neither its state nor its problems changed since
 */
public record NodeProgress(
        PlannedNode planned,
        NodeStep step,
        NodeState state,
        @Nullable String version,
        Instant since,
        @Nullable Integer tasks,
        @Nullable Integer users,
        @Nullable Shutdown stopAsked,
        boolean disconnected,
        boolean askedAgain) {
    /** One of the plan before anything happens to it. */
    static NodeProgress planned(PlannedNode planned, NodeState state, @Nullable String version, Instant at) {
        return new NodeProgress(planned, new NodeStep.Waiting(), state, version, at, null, null, null, false, false);
    }

    public NodeName name() {
        return planned.name();
    }

    /** ACTIVE on {@code version} when last seen. */
    public boolean isOn(Version wanted) {
        return state == NodeState.ACTIVE && wanted.toString().equals(version);
    }

    /** In service on {@code version} when last seen, whatever upgrade tasks it runs. */
    boolean servesOn(Version wanted) {
        return state.isInService() && wanted.toString().equals(version);
    }

    NodeProgress at(NodeStep next) {
        return new NodeProgress(planned, next, state, version, since, tasks, users, stopAsked, disconnected, false);
    }

    NodeProgress loaded(NodeLoad load) {
        return new NodeProgress(
                planned, step, state, version, since, load.tasks(), load.users(), stopAsked, disconnected, askedAgain);
    }

    NodeProgress known(PlannedNode as) {
        return new NodeProgress(as, step, state, version, since, tasks, users, stopAsked, disconnected, askedAgain);
    }

    NodeProgress seen(RunEvent.NodeSeen seen, NodeStep next, Instant at) {
        boolean stopped = seen.state() == NodeState.OFFLINE || seen.state() == NodeState.ACTIVE;
        return new NodeProgress(
                planned,
                next,
                seen.state(),
                seen.version(),
                at,
                seen.tasks(),
                seen.users(),
                stopped ? null : stopAsked,
                disconnected,
                false);
    }

    /** Its time begins anew. */
    NodeProgress begunAnew(NodeStep next, Instant at) {
        return new NodeProgress(planned, next, state, version, at, tasks, users, null, disconnected, false);
    }

    NodeProgress toBeStopped(Shutdown how) {
        return new NodeProgress(planned, step, state, version, since, tasks, users, how, disconnected, askedAgain);
    }

    NodeProgress disconnected(boolean now) {
        return new NodeProgress(planned, step, state, version, since, tasks, users, stopAsked, now, askedAgain);
    }

    NodeProgress askedAgain(boolean now) {
        return new NodeProgress(planned, step, state, version, since, tasks, users, stopAsked, disconnected, now);
    }
}
