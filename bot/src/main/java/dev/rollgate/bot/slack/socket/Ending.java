package dev.rollgate.bot.slack.socket;

import java.time.Duration;

/** Why a link is given up. */
sealed interface Ending {
    /** It is gone. {@code why}: for the log. */
    record Closed(String why) implements Ending {}

    /** Slack announced its end and still speaks on it: another is wanted before this one goes. */
    record Announced(String reason) implements Ending {}

    /** Somebody has switched Socket Mode off for the app. */
    record Disabled() implements Ending {}

    /** Nothing was heard of it for so long, not even an answer to a ping. */
    record Silent(Duration lasting) implements Ending {}

    /** No listener thread has become free for so long. */
    record Stuck(Duration lasting) implements Ending {}
}
