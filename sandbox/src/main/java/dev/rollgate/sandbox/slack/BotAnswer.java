package dev.rollgate.sandbox.slack;

import java.time.Duration;

/**
 * What came of a request to the bot.
 *
 * @param request what was sent; {@link Person#sendsAgain} repeats it byte for byte
 * @param status the HTTP status, or 0 when none came
 * @param body empty when none came
 * @param duration until the whole answer was there, or until Slack gave up
 * @param timedOut true when Slack's three seconds passed first (the bot may still have acted)
 */
public record BotAnswer(BotRequest request, int status, String body, Duration duration, boolean timedOut) {

    /** Whether Slack takes this for an acknowledgement. */
    public boolean acknowledged() {
        return status >= 200 && status < 300;
    }
}
