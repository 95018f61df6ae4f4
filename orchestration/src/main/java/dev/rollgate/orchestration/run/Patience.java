package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;

/** How long an order to Confluence is given to show its effect, before it is given again: 10 s, doubling up to a minute. */
final class Patience {
    /** So many orders without effect, and people are told. */
    static final int TELL_AFTER = 3;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Patience() {}

    static boolean isOver(Order order, Instant now) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(order.attempt() - 1, 10));
        Duration patience = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return !order.at().plus(patience).isAfter(now);
    }
}
