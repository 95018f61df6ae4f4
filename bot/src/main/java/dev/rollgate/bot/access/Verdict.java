package dev.rollgate.bot.access;

/** Whether somebody may do what was asked. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /** They are not somebody who may, whatever they ask and of whichever cluster. */
    record Barred(Bar why) implements Verdict {}

    record Denied(Reason why) implements Verdict {}

    /** Why not this, of this cluster, here. */
    enum Reason {
        NOT_AN_OPERATOR,
        WRONG_CHANNEL,
        NOT_AN_APPROVER,
        NEITHER_OPERATOR_NOR_APPROVER,
        /** A user group could not be looked up, so nobody knows: denied until somebody does. */
        CANNOT_BE_FOUND_OUT,
        /** The bot's app may not look user groups up. */
        GROUPS_MAY_NOT_BE_ASKED,
        /** People of another company are in the cluster's channel. */
        SHARED_CHANNEL,
        /** Slack does not say who shares the cluster's channel. */
        CHANNEL_CANNOT_BE_FOUND_OUT
    }
}
