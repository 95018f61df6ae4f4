package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people read of the newest run in the channel.
 *
 * @param replies of its thread, oldest first; empty while there is no run
 */
record Reading(Optional<Message> board, List<Message> replies) {
    static Reading of(Channel channel) {
        return channel.roots().stream()
                .filter(message -> message.origin() == Origin.BOT)
                .reduce((earlier, later) -> later)
                .map(board -> new Reading(Optional.of(board), repliesTo(board, channel)))
                .orElseGet(() -> new Reading(Optional.empty(), List.of()));
    }

    private static List<Message> repliesTo(Message board, Channel channel) {
        return channel.thread(board.ts()).stream()
                .filter(message ->
                        message.origin() == Origin.BOT && !message.ts().equals(board.ts()))
                .toList();
    }

    /** What the last reply says, in small letters; empty before the first one. */
    String lastWords() {
        return replies.isEmpty() ? "" : small(replies.getLast());
    }

    /** @param words in small letters */
    boolean boardSays(String words) {
        return board.filter(message -> small(message).contains(words)).isPresent();
    }

    private static String small(Message message) {
        return message.plainText().toLowerCase(Locale.ROOT);
    }
}
