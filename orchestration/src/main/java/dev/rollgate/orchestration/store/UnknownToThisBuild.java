package dev.rollgate.orchestration.store;

/** What is stored cannot be understood by this build: a newer one wrote it, or it is damaged. */
final class UnknownToThisBuild extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownToThisBuild(String what) {
        super(what);
    }

    UnknownToThisBuild(String what, Throwable cause) {
        super(what, cause);
    }
}
