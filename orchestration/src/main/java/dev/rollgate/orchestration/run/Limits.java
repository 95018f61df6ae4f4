package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a node or the cluster may stay in a state before somebody is told.
 *
 * @param soak a wait, not an alarm
 * @param unfinalized how long all nodes may be upgraded without the upgrade being finalized
 */
public record Limits(
        Duration starting,
        Duration stopping,
        Duration offline,
        Duration quiesce,
        Duration finalizing,
        Duration soak,
        Duration unfinalized) {
    /** How long an upgrade may usually wait to be finalized. */
    public static final Duration USUALLY_UNFINALIZED = Duration.ofHours(4);

    /** With the usual time until an upgrade must be finalized. */
    public Limits(
            Duration starting,
            Duration stopping,
            Duration offline,
            Duration quiesce,
            Duration finalizing,
            Duration soak) {
        this(starting, stopping, offline, quiesce, finalizing, soak, USUALLY_UNFINALIZED);
    }

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
