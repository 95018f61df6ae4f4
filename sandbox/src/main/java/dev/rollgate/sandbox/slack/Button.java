package dev.rollgate.sandbox.slack;

import org.jspecify.annotations.Nullable;

/**
 * A button as it stood in a message when it was read; it can still be clicked later ({@link Person#clicksStale}).
 *
 * @param message the message as it was then
 * @param value null when the button carries none
 * @param confirm null when a click asks nothing more
 */
public record Button(
        Message message,
        String label,
        String actionId,
        String blockId,
        @Nullable String value,
        @Nullable String style,
        @Nullable Confirm confirm) {

    /** The dialog between the click and the request. */
    public record Confirm(String title, String text, String yes, String no) {}
}
