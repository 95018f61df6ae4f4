package dev.rollgate.bot.slack;

/** An answer to somebody whose request may have been recorded. */
interface Recordable {
    /** Whether what the person asked for is in the log. */
    boolean recorded();
}
