package dev.rollgate.orchestration.run;

import java.time.Duration;

/** How long a node or the cluster may stay in a state before somebody is told; {@code soak} is a wait, not an alarm. */
public record Limits(
        Duration starting, Duration stopping, Duration offline, Duration quiesce, Duration finalizing, Duration soak) {}
