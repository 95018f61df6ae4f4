package dev.rollgate.orchestration.run;

import java.time.Instant;

/**
 * A call to Confluence that a recorded event announced.
 *
 * @param attempt from 1; a next attempt is made only after a look showed that the one before had no effect
 */
public record Order(What what, int attempt, Instant at) {
    /** Confluence's calls that change something. */
    public enum What {
        SWITCH_UPGRADE_MODE_ON,
        SWITCH_UPGRADE_MODE_OFF,
        FINALIZE,
        RETRY_FINALIZATION
    }
}
