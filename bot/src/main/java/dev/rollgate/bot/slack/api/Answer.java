package dev.rollgate.bot.slack.api;

import java.time.Duration;

/** What Slack answered, sorted by what may be done next. */
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    /** Nothing happened; not again before {@code retryAfter}. */
    record RateLimited<T>(Duration retryAfter) implements Answer<T> {}

    /** Nothing happened. {@code code}: Slack's error code, or {@code not_connected} where it was never reached. */
    record Refused<T>(String code) implements Answer<T> {
        public Remedy remedy() {
            return Remedy.of(code);
        }
    }

    /** The answer was lost or is none: it may have happened. {@code why}: one line, without secrets. */
    record Unclear<T>(String why) implements Answer<T> {}

    /** What may be done about a refusal. */
    enum Remedy {
        /** Wait: it passes, or a person mends it in Slack (invites the bot, brings the channel back, grants a scope). */
        WAIT,
        /** Say it shorter and plainer. */
        PLAINER,
        /** Leave it: this message or person can never be reached. */
        NONE;

        static Remedy of(String code) {
            return switch (code) {
                case "msg_too_long",
                        "msg_blocks_too_long",
                        "invalid_blocks",
                        "invalid_blocks_format",
                        "invalid_attachments",
                        "no_text" -> PLAINER;
                case "cant_update_message",
                        "message_not_found",
                        "edit_window_closed",
                        "is_inactive",
                        "user_not_in_channel",
                        "user_not_found" -> NONE;
                default -> WAIT;
            };
        }
    }
}
