package dev.rollgate.orchestration.paging;

import java.util.Optional;

/**
 * Something that wakes people. Each method sends one message and returns within ten seconds, whatever the other side does;
 * none throws for what happens outside. All may be called again for the same page, by another thread or after a restart: the
 * page's {@linkplain Page#key key} makes the other side take it for the same.
 */
public interface Pager {
    /**
     * Opens a page, or says once more that it is open.
     *
     * @param repeated whether this message may have been sent before: a pager that does not know keys looks first
     */
    Receipt trigger(Page page, boolean repeated);

    /** Somebody takes care of it. {@code by}: who, as people know them. */
    Receipt acknowledge(Page page, String by);

    /** It is over. */
    Receipt resolve(Page page);

    /** Notes that something changed; empty: this pager keeps no such notes. */
    default Optional<Receipt> announce(ChangeNote note) {
        return Optional.empty();
    }

    /** How often it wants to hear the same again. */
    default Rhythm rhythm() {
        return Rhythm.ONCE;
    }
}
