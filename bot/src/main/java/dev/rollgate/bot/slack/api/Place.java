package dev.rollgate.bot.slack.api;

import org.jspecify.annotations.Nullable;

/**
 * Where something is posted.
 *
 * @param channel a channel's id, or a user's: then it is a message from the bot to that person
 * @param thread the {@code ts} of the thread's root; null: in the channel itself
 */
public record Place(String channel, @Nullable String thread) {
    public static Place channel(String channel) {
        return new Place(channel, null);
    }

    public static Place thread(String channel, String root) {
        return new Place(channel, root);
    }
}
