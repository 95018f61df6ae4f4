package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.BotAnswer;

/** How people take what the bot answers at once. */
final class Answers {
    private Answers() {}

    /** Was it heard, and not sent back with the contract's "not recorded"? What a click comes to is seen in the message. */
    static boolean taken(BotAnswer answer) {
        return answer.acknowledged() && !answer.body().contains("Not recorded");
    }
}
