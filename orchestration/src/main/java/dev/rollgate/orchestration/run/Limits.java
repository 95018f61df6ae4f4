package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.Optional;

/** How long a node or the cluster may stay in a state before somebody is told; {@code soak} is a wait, not an alarm. */
public record Limits(
        Duration starting, Duration stopping, Duration offline, Duration quiesce, Duration finalizing, Duration soak) {
    /** How long a node may be in {@code state}; empty where no time is too long, or the state itself is the alarm. */
    public Optional<Duration> of(NodeState state) {
        return switch (state) {
            case STARTING -> Optional.of(starting);
            case TERMINATING -> Optional.of(stopping);
            case OFFLINE -> Optional.of(offline);
            case ACTIVE, DRAINING, ERROR, RUNNING_FINALIZE_UPGRADE_TASKS, UPGRADE_TASKS_FAILED, UNANSWERED, UNKNOWN ->
                Optional.empty();
        };
    }
}
