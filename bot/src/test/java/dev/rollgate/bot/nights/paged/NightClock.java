package dev.rollgate.bot.nights.paged;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a night, which passes only when it is told to: for the bots, the machines and the pager alike. */
final class NightClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-25T02:00:00Z");

    /** It never goes back. */
    void set(Instant when) {
        now = when.isAfter(now) ? when : now;
    }

    Instant in(Duration time) {
        return now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody here tells local time");
    }
}
