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
}
