package dev.rollgate.sandbox.confluence;

/** What a call to the API gives. A conflict's reason is for journals and tests: over HTTP it has no body. */
public sealed interface Answer<T> {
    /** 200. */
    record Done<T>(T report) implements Answer<T> {}

    /** 409: the call is not allowed in that state; nothing was changed. */
    record Conflict<T>(String call, ClusterState state) implements Answer<T> {}

    /** 404: no row has that id. */
    record NotFound<T>(String id) implements Answer<T> {}

    /** The node that was asked serves nobody: 503 or a refused connection. */
    record Unanswered<T>(String host, ProcessState process) implements Answer<T> {}
}
