package dev.rollgate.orchestration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem, from when it was seen to when it ended.
 *
 * @param number the number of the event that raised it: two incidents of one problem have two
 * @param ending null while it is open
 */
public record Incident(
        long number,
        Problem problem,
        Instant since,
        @Nullable Ending ending) {
    /** When it ended, and by what. */
    public record Ending(Instant at, How how) {}

    /** What ended an incident. */
    public sealed interface How {
        /** The world was seen well again. */
        record ByItself() implements How {}

        /** A person gave it time; it is raised anew if it is still so then. */
        record MoreTime(Person by, Instant until) implements How {}

        /** A person wanted the node's step done again, so its time began anew. */
        record Retried(Person by) implements How {}

        /** A person wants the run to go on from what others made of the cluster. */
        record TakenOver(Person by) implements How {}

        /** The run was over. */
        record WithTheRun() implements How {}
    }

    public boolean isOpen() {
        return ending == null;
    }

    Incident ended(Instant at, How how) {
        return new Incident(number, problem, since, new Ending(at, how));
    }
}
