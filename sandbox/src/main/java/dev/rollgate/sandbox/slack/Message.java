package dev.rollgate.sandbox.slack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message at one moment; an edit makes another value, so what a test has read does not change under it.
 *
 * @param threadTs the root's ts in a reply, null in a message of the channel itself
 * @param author a user id
 * @param blocks as stored, block and action ids filled in; empty when there are none
 * @param metadata {@code {event_type, event_payload}}, or null
 * @param edited whether the client shows "(edited)": only an edit without blocks does
 * @param earlier what it said before, oldest first
 * @param onlyFor the one person who sees it (an ephemeral message), or null
 * @param broadcast whether this reply also shows in the channel
 */
public record Message(
        String channel,
        String ts,
        @Nullable String threadTs,
        Origin origin,
        String author,
        String text,
        ArrayNode blocks,
        @Nullable JsonNode metadata,
        boolean edited,
        List<Version> earlier,
        @Nullable String onlyFor,
        boolean broadcast) {

    public Message {
        earlier = List.copyOf(earlier);
    }

    /** What a message said until it was edited at {@code until}. */
    public record Version(Instant until, String text, ArrayNode blocks) {}

    /** What a person sees: the blocks where there are any (then {@link #text} is only the notification), else the text. */
    public String plainText() {
        return blocks.isEmpty() ? ReadableText.ofMarkup(text) : ReadableText.ofBlocks(blocks);
    }

    /** Every button in reading order, those beside a section included. */
    public List<Button> buttons() {
        return Buttons.in(this);
    }

    /** The ts of the thread this message belongs to or would begin. */
    public String rootTs() {
        return threadTs == null ? ts : threadTs;
    }

    boolean isReply() {
        return threadTs != null;
    }
}
