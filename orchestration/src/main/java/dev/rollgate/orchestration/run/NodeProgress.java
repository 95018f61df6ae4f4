package dev.rollgate.orchestration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node of the plan: how far it is, and how it was last seen.
 *
 * @param since when {@code state} and {@code version} were first seen as they are
 * @param tasks as of the last gate or change of state, as are {@code users}
 */
public record NodeProgress(
        PlannedNode planned,
        NodeStep step,
        NodeState state,
        @Nullable String version,
        Instant since,
        @Nullable Integer tasks,
        @Nullable Integer users) {
    public NodeName name() {
        return planned.name();
    }

    NodeProgress at(NodeStep next) {
        return new NodeProgress(planned, next, state, version, since, tasks, users);
    }

    NodeProgress loaded(NodeLoad load) {
        return new NodeProgress(planned, step, state, version, since, load.tasks(), load.users());
    }
}
