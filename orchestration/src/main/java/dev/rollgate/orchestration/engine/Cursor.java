package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one projection of one run has come.
 *
 * @param told the number of the last event that needs no more telling
 * @param memo the projection's own notes, JSON; at most 100,000 characters
 * @param attempts how often the next step was begun without its end being recorded: above 0, look before repeating it
 * @param notBefore when the next attempt may be made; where everything is told, when the projection is to be woken
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
            case Projection.Step.Idle idle -> at(idle.upTo(), now.plus(idle.delay()));
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
        return at(bookmark, Instant.EPOCH);
    }

    private Cursor at(Projection.Bookmark bookmark, Instant wake) {
        return new Cursor(
                run, projection, bookmark.told(), bookmark.memo(), 0, null, wake, Instant.EPOCH, revision + 1);
    }

    /**
     * From when on the next step may be made; something new is no reason to wait for an alarm, but is for a failure.
     *
     * @param version the number of the run's last event
     * @return empty: there is none until something happens
     */
    Optional<Instant> dueAt(long version) {
        boolean news = told < version;
        if (!news && notBefore.equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        boolean isAlarm = lastError == null;
        return Optional.of(news && isAlarm ? claimedUntil : later(notBefore, claimedUntil));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
