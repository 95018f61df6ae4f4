package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.Projection.Step;

/** What came of saying something. */
sealed interface Delivery {
    record Sent(String ts) implements Delivery {}

    record NotNow(Step.Later later) implements Delivery {}

    /** Slack will never take this one; {@code code} is its word for why. */
    record Never(String code) implements Delivery {}
}
