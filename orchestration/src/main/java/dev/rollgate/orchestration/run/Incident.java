package dev.rollgate.orchestration.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem, from when it was seen to when it ended.
 *
 * @param number the number of the event that raised it: two incidents of one problem have two
 * @param ending null while it is open
 * @param onIt who takes care of it; null: nobody said so
 */
public record Incident(
        long number,
        Problem problem,
        Instant since,
        @Nullable Ending ending,
        @Nullable OnIt onIt) {
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

    /** One that nobody takes care of yet. */
    public static Incident open(long number, Problem problem, Instant since) {
        return new Incident(number, problem, since, null, null);
    }

    public boolean isOpen() {
        return ending == null;
    }

    Incident ended(Instant at, How how) {
        return new Incident(number, problem, since, new Ending(at, how), onIt);
    }

    Incident takenCareOf(OnIt by) {
        return new Incident(number, problem, since, ending, by);
    }
}
