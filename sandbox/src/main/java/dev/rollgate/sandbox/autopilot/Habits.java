package dev.rollgate.sandbox.autopilot;

import java.time.Duration;

/**
 * How people behave.
 *
 * @param pause between seeing something and acting on it, and before trying again what visibly failed
 * @param patience before doing again what was accepted and yet shows no effect
 */
public record Habits(Duration pause, Duration patience) {
    /** Quick people who mean no harm. */
    public static final Habits USUAL = new Habits(Duration.ofMillis(600), Duration.ofSeconds(6));
}
