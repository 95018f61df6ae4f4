package dev.rollgate.bot.slack.socket;

import java.time.Duration;

/** What came of an attempt to connect. */
sealed interface Dialed {
    record Connected(Link link) implements Dialed {}

    /** It may be tried again, though not before {@code notBefore} from now. {@code why}: for the log, without secrets */
    record Failed(String why, Duration notBefore) implements Dialed {}

    /** It will never be otherwise until somebody changes the token or the app. {@code code}: Slack's */
    record Hopeless(String code) implements Dialed {}
}
