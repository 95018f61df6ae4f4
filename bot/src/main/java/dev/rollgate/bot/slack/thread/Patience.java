package dev.rollgate.bot.slack.thread;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long to wait after failures in a row: a second, doubling to a minute. Memory only: a restarted bot tries at once. */
final class Patience {
    private static final int LONGEST_SECONDS = 60;

    private final Map<String, Integer> waits = new ConcurrentHashMap<>();

    /** @param what whose failures are counted together */
    Duration afterFailureOf(String what) {
        int seconds = waits.merge(what, 1, (before, first) -> Math.min(before * 2, LONGEST_SECONDS));
        return Duration.ofSeconds(seconds);
    }

    void succeeded(String what) {
        waits.remove(what);
    }
}
