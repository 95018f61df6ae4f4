package dev.rollgate.orchestration.engine;

import java.time.Duration;

/** How long to wait after failures in a row: a second, doubling to a minute. Memory only: a restarted bot tries at once. May be used from any thread. */
public final class Backoff {
    private static final int LONGEST_SECONDS = 60;

    private int seconds;

    /** How long to wait now. */
    public synchronized Duration afterFailure() {
        seconds = seconds == 0 ? 1 : Math.min(seconds * 2, LONGEST_SECONDS);
        return Duration.ofSeconds(seconds);
    }

    /** The next failure is a first one again. */
    public synchronized void succeeded() {
        seconds = 0;
    }
}
