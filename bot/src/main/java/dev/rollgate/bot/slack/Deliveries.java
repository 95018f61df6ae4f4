package dev.rollgate.bot.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Knows an event that Slack delivers again: at once, after one minute and after five, where it did not hear the first
 * acknowledgement. Another replica may get the second delivery; the core refuses what is done already.
 */
final class Deliveries {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    Deliveries(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether this is the first time that the event arrives. */
    synchronized boolean isNew(String event) {
        Instant now = clock.instant();
        seen.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)) || seen.size() > MOST);
        return seen.putIfAbsent(event, now) == null;
    }
}
