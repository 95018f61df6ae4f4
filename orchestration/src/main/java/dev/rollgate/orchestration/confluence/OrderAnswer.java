package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.Trouble;

/** What came back for an order; for the log, never for a decision. */
public sealed interface OrderAnswer {
    record Accepted() implements OrderAnswer {}

    /** 409: not in this state. The answer has no body; look to learn why. */
    record Conflict() implements OrderAnswer {}

    /** No answer, or one that says nothing: the order may or may not have taken effect. */
    record Unclear(Trouble why) implements OrderAnswer {}
}
