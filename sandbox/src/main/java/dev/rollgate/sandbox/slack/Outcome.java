package dev.rollgate.sandbox.slack;

/** How a call ended, seen from Slack. */
public enum Outcome {
    /** Served and answered. */
    OK,
    /** Answered with {@code "ok": false} or an HTTP error; no effect. */
    ERROR,
    /** Answered 429; no effect. */
    RATE_LIMITED,
    /** It took effect, but the answer never left. */
    LOST,
    /** No effect and no answer. */
    DOWN
}
