package dev.rollgate.bot.process;

import java.time.Duration;

/**
 * One {@code kill -9} of the bot.
 *
 * @param moment what it follows, counted from the bot's latest start
 * @param skipped so many of those moments pass first
 * @param after how long after the moment
 * @param down how long nobody starts the bot again
 */
record Kill(Moment moment, int skipped, Duration after, Duration down) {

    /** What a kill follows shortly. */
    enum Moment {
        /** The process is launched: it is killed while it starts. */
        LAUNCH,
        /** It says that it is ready. */
        READY,
        /** A person clicks or types a command; the bot may not have answered yet. */
        CLICK,
        /** Slack has taken a post; the bot may not know it yet. */
        POST,
        /** Confluence has obeyed an order of the bot; the bot may not know it yet. */
        ORDER
    }
}
