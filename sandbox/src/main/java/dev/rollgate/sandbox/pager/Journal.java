package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every call that reached the pager, in the order in which they were decided. An entry is there before the caller has its answer. */
public final class Journal {
    /**
     * One call.
     *
     * @param at when it arrived
     * @param path {@code /v2/enqueue} or {@code /v2/change/enqueue}, or where else it went
     * @param event as it was sent, without the key; null: it was none
     * @param status of the answer; 0: nobody heard one
     * @param answer its body; empty: nobody heard one
     * @param effect null: none
     */
    public record Entry(
            Instant at,
            String path,
            @Nullable ObjectNode event,
            Outcome outcome,
            int status,
            String answer,
            @Nullable Effect effect) {
        /** {@code trigger}, {@code acknowledge}, {@code resolve} or {@code change}; empty: none of them. */
        public String action() {
            return path.equals(Desk.CHANGES) ? "change" : text("event_action");
        }

        /** As it was sent; empty: it was not. */
        public String dedupKey() {
            return text("dedup_key");
        }

        private String text(String field) {
            return event == null ? "" : event.path(field).asString("");
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    Journal() {}

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The calls with that action for that key. */
    public List<Entry> of(String action, String dedupKey) {
        return entries.stream()
                .filter(entry ->
                        entry.action().equals(action) && entry.dedupKey().equals(dedupKey))
                .toList();
    }

    public int count(Outcome outcome) {
        return (int)
                entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** Forgets what was: a test that counts from here on. */
    public void clear() {
        entries.clear();
    }

    void add(Entry entry) {
        entries.add(entry);
    }
}
