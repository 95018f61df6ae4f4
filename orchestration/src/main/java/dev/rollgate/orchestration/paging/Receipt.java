package dev.rollgate.orchestration.paging;

import java.time.Duration;
import java.util.Optional;

/** What came of one message to a pager. No part of it holds a secret. */
public sealed interface Receipt {
    /** The pager has it. {@code answer}: what it said, for people. */
    record Taken(String answer) implements Receipt {}

    /**
     * Not now; it is worth trying again.
     *
     * @param pause for how long the pager wants to be left alone; empty: it did not say
     * @param mayHaveArrived whether the pager may have it all the same
     */
    record NotNow(Optional<Duration> pause, String why, boolean mayHaveArrived) implements Receipt {}

    /** The pager refuses it, and will until somebody changes the configuration, here or there. */
    record Refused(String why) implements Receipt {}
}
