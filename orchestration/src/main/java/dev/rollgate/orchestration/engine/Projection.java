package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.util.List;

/**
 * Tells people what the log has: a thread, a board, a pager. It reads the log, writes only to its own outside, and
 * remembers only what its {@link Bookmark} holds.
 */
public interface Projection {
    /** Names its cursors for ever. */
    String name();

    /**
     * Takes the next step: at most one call to the outside that cannot be repeated.
     *
     * @param repeated whether a step from this bookmark was begun before and its end is unknown: look for its effect first
     * @return how it went; never throws for what the outside does
     */
    Step tellNext(Story story, Bookmark from, boolean repeated);

    /** A run and its whole log. */
    record Story(Run run, List<Recorded> log) {}

    /** How far it has told, and its notes (JSON). */
    record Bookmark(long told, String memo) {}

    /** How a step went. */
    sealed interface Step {
        /** Done; there may be more. */
        record Told(Bookmark next) implements Step {}

        /** Not now: again after {@code delay}. {@code mayHaveHappened}: whether the step may have taken effect all the same. */
        record Later(Duration delay, String why, boolean mayHaveHappened) implements Step {}

        /** Everything is told; {@code upTo} is the bookmark to keep, its {@code told} the number of the last event. */
        record UpToDate(Bookmark upTo) implements Step {}

        /** As {@link UpToDate}, but there is something to do after {@code delay} even if nothing happens until then. */
        record Idle(Bookmark upTo, Duration delay) implements Step {}
    }
}
