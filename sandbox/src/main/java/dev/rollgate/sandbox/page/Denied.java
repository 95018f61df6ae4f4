package dev.rollgate.sandbox.page;

/** A deed that is not done. The message is shown to who asked for it. */
final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status HTTP's, of the 400s */
    Denied(int status, String why) {
        super(why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
