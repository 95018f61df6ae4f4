package dev.rollgate.sandbox.pager;

/** How a call ended, seen from the pager. */
public enum Outcome {
    /** Answered 202; {@link Effect} says what came of it. */
    ACCEPTED,
    /** Answered 400, 401, 403, 404, 405 or 413; no effect. */
    REFUSED,
    /** Answered 429; no effect. */
    RATE_LIMITED,
    /** Answered with a server error; no effect. */
    FAILED,
    /** It took effect, but the answer never left. */
    LOST,
    /** No effect and no answer. */
    DOWN
}
