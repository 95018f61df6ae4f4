package dev.rollgate.bot.access;

/** What about a person rules them out, whatever the lists say. */
public enum Bar {
    /** Of another company or workspace. */
    FOREIGN,
    GUEST,
    BOT,
    DEACTIVATED,
    /** Slack does not say what kind of person this is: denied until it does. */
    CANNOT_BE_FOUND_OUT,
    /** The bot's app may not ask what kind of person this is. */
    MAY_NOT_BE_ASKED
}
