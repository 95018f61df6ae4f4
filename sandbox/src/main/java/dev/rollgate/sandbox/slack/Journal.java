package dev.rollgate.sandbox.slack;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every call that reached Slack, in the order in which they were decided. An entry is there before the caller has its answer. */
public final class Journal {
    /**
     * One call.
     *
     * @param at when it arrived
     * @param arguments without the token; {@code blocks}, {@code metadata} and {@code view} as the bot sent them
     * @param error Slack's code when it was refused (also when nobody heard it), or null
     */
    public record Entry(
            Instant at,
            String method,
            ObjectNode arguments,
            Outcome outcome,
            @Nullable String error) {
        /** An argument as text, or null when it was not given or is a tree. */
        public @Nullable String argument(String name) {
            return Json.text(arguments, name);
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    Journal() {}

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Entry> of(String method) {
        return entries.stream().filter(entry -> entry.method().equals(method)).toList();
    }

    public int count(String method) {
        return of(method).size();
    }

    public int count(String method, Outcome outcome) {
        return (int)
                of(method).stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** Forgets what was: a test that counts from here on. */
    public void clear() {
        entries.clear();
    }

    void add(Entry entry) {
        entries.add(entry);
    }
}
