package dev.rollgate.orchestration.paging;

import java.time.Duration;

/**
 * How often a pager wants to hear the same again: one that forgets what is not repeated must be told while a page is open,
 * and for a while after that it is over.
 *
 * @param every zero: once is enough
 * @param afterwards how long a resolved page is repeated as resolved
 */
public record Rhythm(Duration every, Duration afterwards) {
    /** For a pager that remembers. */
    public static final Rhythm ONCE = new Rhythm(Duration.ZERO, Duration.ZERO);

    public boolean isOnce() {
        return every.isZero();
    }
}
