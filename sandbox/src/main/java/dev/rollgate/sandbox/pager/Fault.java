package dev.rollgate.sandbox.pager;

import java.time.Duration;

/** What can go wrong between a client and the pager. Unless it says otherwise the event has no effect. */
public sealed interface Fault {
    /** A server error: 500, 502, 503. */
    record Status(int code) implements Fault {}

    /** 429, though the client kept to the rate. {@code retryAfter} in seconds; 0: without that header, as the documentation has it. */
    record TooMany(int retryAfter) implements Fault {}

    /** The integration was deleted or its key replaced: 400 as documented for what is invalid, or 401 or 403. */
    record KeyRejected(int status) implements Fault {}

    /** The call takes this much longer, and then is served as usual; clearing the faults lets it go at once. */
    record Slow(Duration by) implements Fault {}

    /** The event is taken, and then the connection closes without the answer. */
    record AnswerLost() implements Fault {}

    /** The connection closes without an answer. */
    record Away() implements Fault {}
}
