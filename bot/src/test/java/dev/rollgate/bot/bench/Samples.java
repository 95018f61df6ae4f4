package dev.rollgate.bot.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was measured, of any unit. Added to from any thread; read when all are there. */
final class Samples {
    private final Queue<Double> values = new ConcurrentLinkedQueue<>();

    void add(double value) {
        values.add(value);
    }

    void addSeconds(Duration took) {
        add(took.toNanos() / 1e9);
    }

    void addMillis(Duration took) {
        add(took.toNanos() / 1e6);
    }

    int size() {
        return values.size();
    }

    /** By nearest rank: the smallest value that so many per cent do not exceed. */
    double percentile(double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, rank - 1));
    }

    /** {@code what | n | min | median | max}, as a row. */
    void printRange(String what) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |%n",
                what,
                size(),
                percentile(0),
                percentile(50),
                percentile(100));
    }

    /** {@code what | n | p50 | p99 | max}, as a row. */
    void printTail(String what) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                what,
                size(),
                percentile(50),
                percentile(99),
                percentile(100));
    }
}
