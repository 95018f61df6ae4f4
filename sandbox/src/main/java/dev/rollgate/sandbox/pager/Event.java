package dev.rollgate.sandbox.pager;

import org.jspecify.annotations.Nullable;

/** An event in order. */
sealed interface Event {
    /** @param dedupKey null: the service makes one up */
    record Trigger(@Nullable String dedupKey, Alert alert) implements Event {}

    record Acknowledge(String dedupKey) implements Event {}

    record Resolve(String dedupKey) implements Event {}

    record Change(ChangeEvent change) implements Event {}
}
