package dev.rollgate.sandbox.pager;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until told otherwise. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T03:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
