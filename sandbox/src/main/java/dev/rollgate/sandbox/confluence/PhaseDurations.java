package dev.rollgate.sandbox.confluence;

import java.time.Duration;

/** How long a node takes: to stop, to be given new files while it is offline, and to start. */
public record PhaseDurations(Duration stop, Duration offline, Duration start) {

    PhaseDurations dividedBy(double speed) {
        return new PhaseDurations(scaled(stop, speed), scaled(offline, speed), scaled(start, speed));
    }

    static Duration scaled(Duration duration, double speed) {
        return Duration.ofNanos(Math.round(duration.toNanos() / speed));
    }
}
