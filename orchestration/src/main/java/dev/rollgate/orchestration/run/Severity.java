package dev.rollgate.orchestration.run;

/** How much a problem matters. */
public enum Severity {
    /** Worth knowing; nothing waits for anybody. */
    NOTICE,
    /** Wants a look before long. */
    WARNING,
    /** The upgrade cannot go on, or the site is in danger: a person is needed now. */
    CRITICAL
}
