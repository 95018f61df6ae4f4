package dev.rollgate.bot.access;

/** What somebody has to be to ask something of a run. */
public enum Right {
    /** An operator. */
    OPERATE,
    /** An approver. */
    APPROVE,
    /** The one or the other. */
    OPERATE_OR_APPROVE
}
