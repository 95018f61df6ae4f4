package dev.rollgate.sandbox.autopilot;

import java.time.Duration;

/**
 * How people behave.
 *
 * @param pause between seeing something and acting on it
 * @param patience before doing again what was accepted and yet shows no effect
 */
public record Habits(Duration pause, Duration patience) {
    /** Quick people who mean no harm. */
    public static final Habits USUAL = new Habits(Duration.ofMillis(600), Duration.ofSeconds(6));

    /** How long people wait who have failed so often in a row: longer each time, until their patience is the limit. */
    Duration afterFailures(int failures) {
        Duration wait = pause.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(patience) > 0 ? patience : wait;
    }
}
