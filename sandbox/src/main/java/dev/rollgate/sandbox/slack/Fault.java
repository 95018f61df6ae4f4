package dev.rollgate.sandbox.slack;

import java.time.Duration;

/** What can go wrong between a bot and Slack. Unless it says otherwise the call has no effect. */
public sealed interface Fault {
    /** The connection closes without an answer. */
    record Down() implements Fault {}

    /** The call takes this much longer, and then is served as usual. */
    record Slow(Duration by) implements Fault {}

    /** An HTTP status other than 200, with a body that is no JSON. */
    record Status(int code) implements Fault {}

    /** 429, though the bot kept to the limits. {@code retryAfter} in seconds. */
    record TooMany(int retryAfter) implements Fault {}

    /** {@code "ok": false} with this error. */
    record Refused(String code) implements Fault {}

    /** No answer until the faults are cleared or the server closes; then the connection closes. */
    record Hang() implements Fault {}

    /** The call takes effect, and then the connection closes without the answer. */
    record AnswerLost() implements Fault {}
}
