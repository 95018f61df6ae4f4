package dev.rollgate.bot.slack.socket;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: twice as long after each failure, and never all bots at the same moment. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;
    private int failures;

    /** @param random from 0 to 1 */
    BackOff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** From three quarters of the wait to the whole of it. */
    Duration afterFailure() {
        double doubled = first.toMillis() * Math.pow(2, failures);
        failures++;
        double wait = Math.min(longest.toMillis(), doubled);
        return Duration.ofMillis(Math.round(wait * (0.75 + 0.25 * random.getAsDouble())));
    }

    void success() {
        failures = 0;
    }
}
