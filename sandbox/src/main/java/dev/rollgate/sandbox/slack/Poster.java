package dev.rollgate.sandbox.slack;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts drafts on the screen, by whichever way they came: Web API, acknowledgement or response_url.
 *
 * <p>One at a time, so that nothing appears before what has a smaller ts, and no edit is lost under another.
 */
final class Poster {
    private final InstantSource clock;
    private final Timestamps timestamps;
    private final Whispers whispers;
    private final Changes changes;

    Poster(InstantSource clock, Whispers whispers, Changes changes) {
        this.clock = clock;
        this.timestamps = new Timestamps(clock);
        this.whispers = whispers;
        this.changes = changes;
    }

    synchronized Message post(
            Channel channel, Origin origin, String author, Draft draft, @Nullable String threadTs, boolean broadcast) {
        Message message = fresh(channel, origin, author, draft, threadTs, null, broadcast);
        channel.put(message);
        changes.note();
        return message;
    }

    /** To one person only. */
    synchronized Message whisper(
            Channel channel, Origin origin, String author, Draft draft, String userId, @Nullable String threadTs) {
        Message message = fresh(channel, origin, author, draft, threadTs, userId, false);
        whispers.put(message);
        changes.note();
        return message;
    }

    /**
     * Replaces what a message says: blocks as given; a text alone removes the blocks and shows as "(edited)"; with neither,
     * text and blocks stay. Metadata stays unless given.
     */
    synchronized Message edit(Channel channel, Message seen, Draft draft) {
        Message old = current(channel, seen).orElseThrow(() -> new Refusal("message_not_found"));
        boolean says = draft.text() != null || draft.blocks() != null;
        String text = says ? draft.textToShow() : old.text();
        ArrayNode blocks = says ? draft.blocksToShow() : old.blocks();
        List<Message.Version> earlier = new ArrayList<>(old.earlier());
        earlier.add(new Message.Version(clock.instant(), old.text(), old.blocks()));
        Message edited = new Message(
                old.channel(),
                old.ts(),
                old.threadTs(),
                old.origin(),
                old.author(),
                text,
                blocks,
                draft.metadata() == null ? old.metadata() : draft.metadataToKeep(),
                old.edited() || (says && blocks.isEmpty()),
                earlier,
                old.onlyFor(),
                old.broadcast());
        if (edited.onlyFor() == null) {
            channel.put(edited);
        } else {
            whispers.put(edited);
        }
        changes.note();
        return edited;
    }

    synchronized void delete(Channel channel, Message message) {
        if (message.onlyFor() == null) {
            channel.delete(message.ts());
        } else {
            whispers.delete(message.ts());
        }
        changes.note();
    }

    private Optional<Message> current(Channel channel, Message seen) {
        return seen.onlyFor() == null ? channel.message(seen.ts()) : whispers.find(seen.ts());
    }

    String nextTs() {
        return timestamps.next();
    }

    private Message fresh(
            Channel channel,
            Origin origin,
            String author,
            Draft draft,
            @Nullable String threadTs,
            @Nullable String onlyFor,
            boolean broadcast) {
        ObjectNode metadata = draft.metadataToKeep();
        return new Message(
                channel.id(),
                timestamps.next(),
                threadTs,
                origin,
                author,
                draft.textToShow(),
                draft.blocksToShow(),
                metadata,
                false,
                List.of(),
                onlyFor,
                broadcast);
    }
}
