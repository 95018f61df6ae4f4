package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest calls that reached Confluence, in the order in which they were answered. Neither headers nor bodies are kept. */
public final class CallLog {
    private static final int KEPT = 500;
    private static final String STATE = "\"state\":\"";

    /**
     * One call.
     *
     * @param number from 1 up, without a gap
     * @param at when it arrived
     * @param portOf the node whose own port was asked; null: the load balancer
     * @param path beneath the context path
     * @param status HTTP's; 0: the connection was closed without an answer
     * @param state the first state that the answer names; null: none
     */
    public record Entry(
            long number,
            Instant at,
            @Nullable String portOf,
            String method,
            String path,
            int status,
            @Nullable String state,
            Duration took) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long number;

    CallLog() {}

    /** Those after that number, oldest first; 0: all that are kept. */
    public synchronized List<Entry> after(long seen) {
        return entries.stream().filter(entry -> entry.number() > seen).toList();
    }

    synchronized void add(Instant at, @Nullable String portOf, Request request, @Nullable Reply reply, Duration took) {
        int status = reply == null ? 0 : reply.status();
        String state = reply == null || !reply.isJson() ? null : state(reply.body());
        entries.add(new Entry(++number, at, portOf, request.method(), request.path(), status, state, took));
        if (entries.size() > KEPT) {
            entries.remove();
        }
    }

    private static @Nullable String state(String json) {
        int found = json.indexOf(STATE);
        if (found < 0) {
            return null;
        }
        int begin = found + STATE.length();
        int end = json.indexOf('"', begin);
        return end < 0 ? null : json.substring(begin, end);
    }
}
