package dev.rollgate.sandbox.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Slack's {@code ts}: seconds, a dot, six digits. Unique and increasing, also while the clock stands still or goes back. */
final class Timestamps {
    private static final long MICROS = 1_000_000;

    private final InstantSource clock;
    private long last;

    Timestamps(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        return format(last);
    }

    private static String format(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / MICROS, micros % MICROS);
    }
}
