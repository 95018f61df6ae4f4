package dev.rollgate.sandbox.slack;

/** What makes a person other than an ordinary member of the workspace. */
public enum Trait {
    /** Deactivated: cannot type or click any more, but is still found by {@code users.info}. */
    DELETED,
    /** A multi-channel guest ({@code is_restricted}). */
    GUEST,
    /** A single-channel guest ({@code is_restricted} and {@code is_ultra_restricted}). */
    SINGLE_CHANNEL_GUEST,
    /** A bot user of some other app. */
    BOT,
    /** From another company, met in a shared channel: another team id than the bot's. */
    STRANGER,
    /** Somebody whom the bot may not look at: {@code users.info} refuses with {@code user_not_visible}. */
    INVISIBLE
}
