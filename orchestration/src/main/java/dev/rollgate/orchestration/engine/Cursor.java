package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one projection of one run has come.
 *
 * @param told the number of the last event that needs no more telling
 * @param memo the projection's own notes, JSON; at most 100,000 characters
 * @param attempts how often the next step was begun without its end being recorded: above 0, look before repeating it
 * @param notBefore when the next attempt may be made
 * @param claimedUntil until then whoever began the step has it for itself
 * @param revision counts the writes
 */
public record Cursor(
        RunId run,
        String projection,
        long told,
        String memo,
        int attempts,
        @Nullable String lastError,
        Instant notBefore,
        Instant claimedUntil,
        long revision) {
    public static Cursor fresh(RunId run, String projection) {
        return new Cursor(run, projection, 0, "{}", 0, null, Instant.EPOCH, Instant.EPOCH, 0);
    }

    /** A step is about to be made. */
    Cursor claimed(Instant until) {
        return new Cursor(run, projection, told, memo, attempts + 1, lastError, notBefore, until, revision + 1);
    }

    /** The claimed step was made; {@code attemptsBefore}: what it counted before the claim. */
    Cursor after(Projection.Step made, int attemptsBefore, Instant now) {
        return switch (made) {
            case Projection.Step.Told next -> at(next.next());
            case Projection.Step.UpToDate end -> at(end.upTo());
            case Projection.Step.Later later ->
                new Cursor(
                        run,
                        projection,
                        told,
                        memo,
                        later.mayHaveHappened() ? attempts : attemptsBefore,
                        later.why(),
                        now.plus(later.delay()),
                        Instant.EPOCH,
                        revision + 1);
        };
    }

    private Cursor at(Projection.Bookmark bookmark) {
        return new Cursor(
                run, projection, bookmark.told(), bookmark.memo(), 0, null, Instant.EPOCH, Instant.EPOCH, revision + 1);
    }
}
