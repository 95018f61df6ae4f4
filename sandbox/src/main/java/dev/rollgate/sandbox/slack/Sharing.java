package dev.rollgate.sandbox.slack;

/** Who besides the bot's own workspace is in a channel. */
public enum Sharing {
    NOT,
    /** Another workspace of the same company ({@code is_org_shared}). */
    WITHIN_THE_COMPANY,
    /** Another company is invited and has not accepted yet ({@code is_pending_ext_shared}). */
    OFFERED_EXTERNALLY,
    /** Another company ({@code is_ext_shared}): Slack Connect. */
    EXTERNALLY
}
