package dev.rollgate.sandbox.pager;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many calls in the sixty seconds that end now; the documentation says about {@value #USUAL} for a key. */
public final class RateLimit {
    private static final int USUAL = 120;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Deque<Instant> passed = new ArrayDeque<>();
    private int most = USUAL;

    RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Another limit from now on; calls that have passed still count. */
    public synchronized void perMinute(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("a rate is at least one call a minute, not " + calls);
        }
        most = calls;
    }

    /** Takes a call into account. One that may not pass does not count. */
    synchronized boolean takes() {
        Instant now = clock.instant();
        Instant begin = now.minus(WINDOW);
        while (!passed.isEmpty() && !passed.getFirst().isAfter(begin)) {
            passed.removeFirst();
        }
        if (passed.size() >= most) {
            return false;
        }
        passed.addLast(now);
        return true;
    }
}
