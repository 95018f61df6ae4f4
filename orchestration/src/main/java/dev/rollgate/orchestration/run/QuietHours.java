package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When approvers sleep, by their own clock: every day from one time to another, past midnight where that is the earlier
 * one. Where the clocks are put forward or back, what their clock shows counts.
 *
 * @param from the first quiet moment of a day
 * @param to the first moment after; another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours that end when they begin");
        }
    }

    /** How much of the time from {@code begin} to {@code end} is not quiet. Zero where {@code end} is not after {@code begin}. */
    public Duration awake(Instant begin, Instant end) {
        Duration awake = Duration.between(begin, end);
        if (!awake.isPositive()) {
            return Duration.ZERO;
        }
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = LocalDate.ofInstant(begin, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            awake = awake.minus(overlap(day, begin, end));
        }
        return awake;
    }

    /** Of the night that begins on {@code day}. */
    private Duration overlap(LocalDate day, Instant begin, Instant end) {
        Instant quiet = day.atTime(from).atZone(zone).toInstant();
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        Instant loud = lastDay.atTime(to).atZone(zone).toInstant();
        Duration both = Duration.between(later(quiet, begin), earlier(loud, end));
        return both.isNegative() ? Duration.ZERO : both;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
