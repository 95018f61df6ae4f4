package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.util.Map;

/**
 * A way in which Confluence, a proxy or the network fails a request. Of those that end a request the first in line is used up;
 * the others add up.
 */
public sealed interface Fault {
    /** The answer comes late; clearing the faults lets it go. */
    record Waits(Duration before) implements Fault {}

    /** The request changes nothing. */
    sealed interface Instead extends Fault {}

    /** The request has its effect, and the right answer is changed. */
    sealed interface Afterwards extends Fault {}

    /** Something else answers. */
    record Answers(Reply reply) implements Instead {}

    /** No answer before the faults are cleared; then the connection is closed. */
    record Hangs() implements Instead {}

    /** The connection is closed without an answer. */
    record Closes() implements Instead {}

    /** The connection is closed without an answer to a POST; other requests pass. */
    record LosesOrder() implements Instead {}

    /** A POST has its effect, then the connection is closed without an answer; other requests pass. */
    record LosesAnswer() implements Afterwards {}

    /** The first half of the right answer, under its own length. */
    record AnswersHalf() implements Afterwards {}

    /** The cluster's state, or that of the node asked for, has this name. */
    record NamesState(String name) implements Afterwards {}

    /** In the overview every node's state has this name. */
    record NamesNodeStates(String name) implements Afterwards {}

    /** Objects carry fields that nobody knows. */
    record AddsFields() implements Afterwards {}

    static Fault unauthorized() {
        return new Answers(RequestChecks.unauthorized());
    }

    static Fault notSysadmin() {
        return new Answers(RequestChecks.notSysadmin());
    }

    static Fault notClustered() {
        return new Answers(Reply.error(403, "This operation requires a clustered installation"));
    }

    static Fault xsrf() {
        return new Answers(RequestChecks.xsrf());
    }

    static Fault notFound() {
        return new Answers(Reply.html(404, "Page Not Found"));
    }

    /** A proxy's page with that status, 502 or 503 say. */
    static Fault status(int code) {
        return new Answers(Reply.html(code, "Error " + code));
    }

    static Fault htmlLogin() {
        return new Answers(Reply.html(200, "Log In - Confluence"));
    }

    static Fault redirect(String location) {
        return new Answers(new Reply(302, null, "", Map.of("Location", location)));
    }

    /** Does it decide what comes of the request? */
    default boolean ends() {
        return this instanceof Instead || this instanceof LosesAnswer || this instanceof AnswersHalf;
    }

    /** Orders are lost on POSTs alone. */
    default boolean needsPost() {
        return this instanceof LosesAnswer || this instanceof LosesOrder;
    }
}
