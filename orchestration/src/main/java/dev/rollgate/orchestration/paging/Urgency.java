package dev.rollgate.orchestration.paging;

/** Why somebody is to be woken, which says who and how soon. */
public enum Urgency {
    /** The upgrade cannot go on, or the site is in danger. */
    CRITICAL,
    /** Something takes long or wants a look. */
    WARNING,
    /** Nobody answers a question, and nothing is wrong. */
    APPROVAL
}
