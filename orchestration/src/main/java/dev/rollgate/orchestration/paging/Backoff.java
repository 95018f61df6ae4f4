package dev.rollgate.orchestration.paging;

import java.time.Duration;

/** How long to wait after failures in a row: a second, doubling to a minute. Memory only: a restarted bot tries at once. */
final class Backoff {
    private static final int LONGEST_SECONDS = 60;

    private int seconds;

    synchronized Duration afterFailure() {
        seconds = seconds == 0 ? 1 : Math.min(seconds * 2, LONGEST_SECONDS);
        return Duration.ofSeconds(seconds);
    }

    synchronized void succeeded() {
        seconds = 0;
    }
}
