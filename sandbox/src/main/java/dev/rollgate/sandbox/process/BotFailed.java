package dev.rollgate.sandbox.process;

/** The bot is not there, or not ready, when it must be. The message ends with the last lines of its log. */
public final class BotFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BotFailed(String what, String logTail) {
        super(what + "; its log ends so:\n" + logTail);
    }
}
