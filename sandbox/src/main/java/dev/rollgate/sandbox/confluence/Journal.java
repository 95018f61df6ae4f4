package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.List;

/** What happened in the cluster, in order; prints as one line each. */
public record Journal(List<Entry> entries) {

    /** One thing that happened at that moment of the cluster's clock. */
    public record Entry(Instant at, String what) {}

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry ->
                lines.append(entry.at()).append("  ").append(entry.what()).append('\n'));
        return lines.toString();
    }
}
