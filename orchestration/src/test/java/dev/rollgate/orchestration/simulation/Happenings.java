package dev.rollgate.orchestration.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Virtual time: one queue of what will happen, and the moment reached. What is planned for the same moment happens in the
 * order of planning.
 */
final class Happenings implements InstantSource {
    /** A call that takes its time lets others happen meanwhile; so many such calls may lie within one another. */
    private static final int DEEPEST = 4;

    private final PriorityQueue<Planned> queue =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::number));
    private final Runnable afterEach;
    private final int limit;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private long number;
    private int steps;
    private int depth;

    /**
     * An empty queue.
     *
     * @param limit more steps than this are a hang, and an error
     * @param afterEach runs after each step
     */
    Happenings(int limit, Runnable afterEach) {
        this.limit = limit;
        this.afterEach = afterEach;
    }

    private record Planned(Instant at, long number, Runnable what) {}

    @Override
    public Instant instant() {
        return now;
    }

    int steps() {
        return steps;
    }

    void in(Duration delay, Runnable what) {
        Instant at = delay.isNegative() ? now : now.plus(delay);
        queue.add(new Planned(at, number++, what));
    }

    /** Lets everything happen that falls due within {@code span}. */
    void runFor(Duration span) {
        runUntil(now.plus(span));
    }

    /** A call takes so long: whatever else falls due happens within it. */
    void pass(Duration span) {
        if (depth < DEEPEST) {
            runUntil(now.plus(span));
        }
    }

    /** As {@link #pass}, unless it would lengthen another call: a page that is slow makes no order slow. */
    void passAlone(Duration span) {
        if (depth == 1) {
            pass(span);
        }
    }

    private void runUntil(Instant end) {
        depth++;
        try {
            for (Planned next = queue.peek(); next != null && !next.at().isAfter(end); next = queue.peek()) {
                queue.remove();
                now = next.at().isAfter(now) ? next.at() : now;
                step(next);
            }
            now = end.isAfter(now) ? end : now;
        } finally {
            depth--;
        }
    }

    private void step(Planned next) {
        if (++steps > limit) {
            throw new IllegalStateException("no end after " + limit + " steps");
        }
        next.what().run();
        afterEach.run();
    }
}
