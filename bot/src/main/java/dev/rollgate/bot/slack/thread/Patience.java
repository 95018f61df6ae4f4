package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link Backoff} for each thing that is tried again and again. */
final class Patience {
    private final Map<String, Backoff> waits = new ConcurrentHashMap<>();

    /** @param what whose failures are counted together */
    Duration afterFailureOf(String what) {
        return waits.computeIfAbsent(what, first -> new Backoff()).afterFailure();
    }

    void succeeded(String what) {
        waits.remove(what);
    }
}
