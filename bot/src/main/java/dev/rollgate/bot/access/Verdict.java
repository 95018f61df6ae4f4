package dev.rollgate.bot.access;

/** Whether somebody may do what was asked. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    record Denied(Reason why) implements Verdict {}

    /** Why not. */
    enum Reason {
        NOT_AN_OPERATOR,
        WRONG_CHANNEL,
        NOT_AN_APPROVER,
        /** A user group could not be looked up, so nobody knows: denied until somebody does. */
        CANNOT_BE_FOUND_OUT
    }
}
