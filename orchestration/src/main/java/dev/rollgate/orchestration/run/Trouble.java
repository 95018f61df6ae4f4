package dev.rollgate.orchestration.run;

/**
 * Why nothing could be read.
 *
 * @param detail one line for people, without secrets, at most 200 characters; it may hold text from outside
 */
public record Trouble(Kind kind, String detail) {
    /** The causes that a person mends differently. */
    public enum Kind {
        UNREACHABLE,
        TIMED_OUT,
        UNAUTHENTICATED,
        NOT_SYSTEM_ADMINISTRATOR,
        NOT_CLUSTERED,
        XSRF_REFUSED,
        NOT_FOUND,
        REDIRECTED,
        SERVER_ERROR,
        NOT_JSON,
        MALFORMED,
        TOO_LARGE;

        /** Whether waiting may mend it; the others want a person. */
        public boolean mayPass() {
            return switch (this) {
                case UNREACHABLE, TIMED_OUT, SERVER_ERROR, NOT_JSON, MALFORMED, TOO_LARGE -> true;
                case UNAUTHENTICATED, NOT_SYSTEM_ADMINISTRATOR, NOT_CLUSTERED, XSRF_REFUSED, NOT_FOUND, REDIRECTED ->
                    false;
            };
        }
    }
}
