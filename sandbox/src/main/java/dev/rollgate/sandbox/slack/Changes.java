package dev.rollgate.sandbox.slack;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what changed on anybody's screen, so that a page knows when to draw again. */
final class Changes {
    private final AtomicLong count = new AtomicLong();

    void note() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
