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
        RETRY_FINALIZATION,
        /** Nothing of ours: somebody did it in Confluence, and the run was taken over from there. */
        GIVEN_BY_OTHERS
    }

    /** What others ordered; it is never given again. */
    static Order byOthers(Instant at) {
        return new Order(What.GIVEN_BY_OTHERS, 1, at);
    }
}
