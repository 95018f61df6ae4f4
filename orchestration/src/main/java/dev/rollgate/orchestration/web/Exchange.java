package dev.rollgate.orchestration.web;

import java.net.http.HttpResponse;

/** What came of one request over HTTP, before anybody asks what it means. */
public sealed interface Exchange {
    /** A whole answer, of whatever code and type. */
    record Answered(HttpResponse<String> response) implements Exchange {}

    /**
     * No answer, or not all of it.
     *
     * @param why a sentence for people that quotes nothing that was sent
     */
    record Failed(Failure failure, String why) implements Exchange {}

    /** What failed, which says whether the request can have arrived. */
    enum Failure {
        /** There was no connection when its time was over. */
        CONNECTING_TIMED_OUT,
        /** There was no connection: refused, no such host, no trust. */
        NOT_CONNECTED,
        TIMED_OUT,
        TOO_LARGE,
        BROKEN;

        /** Whether the other side may have the request all the same. */
        public boolean mayHaveArrived() {
            return this != CONNECTING_TIMED_OUT && this != NOT_CONNECTED;
        }
    }
}
