package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an approval that nobody gives: people are reminded, then mentioned, then paged, and at last the run is
 * parked. It is never approved by itself.
 *
 * <p>Times count from when the question was asked, or could be answered again; a time of zero drops that stage.
 *
 * @param onIt for how long nobody is bothered after somebody said that they are on it
 * @param quiet hours that do not count; null: every hour does
 */
public record Escalation(
        Duration remind,
        Duration mention,
        Duration page,
        Duration park,
        Duration onIt,
        @Nullable QuietHours quiet) {
    /** Nobody is ever bothered: of runs that were begun before there was this. */
    public static final Escalation NEVER =
            new Escalation(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, null);

    /** How far it has come. */
    public enum Stage {
        ASKED,
        REMINDED,
        MENTIONED,
        PAGED,
        PARKED
    }

    /** The farthest stage that is reached after {@code waited}. */
    Stage after(Duration waited) {
        Stage reached = Stage.ASKED;
        for (Stage stage : Stage.values()) {
            if (isReached(of(stage), waited)) {
                reached = stage;
            }
        }
        return reached;
    }

    private static boolean isReached(Duration time, Duration waited) {
        return time.isPositive() && waited.compareTo(time) >= 0;
    }

    private Duration of(Stage stage) {
        return switch (stage) {
            case ASKED -> Duration.ZERO;
            case REMINDED -> remind;
            case MENTIONED -> mention;
            case PAGED -> page;
            case PARKED -> park;
        };
    }

    /** How long people could have answered. */
    Duration waited(Instant since, Instant now) {
        return Optional.ofNullable(quiet)
                .map(hours -> hours.awake(since, now))
                .orElseGet(() -> Duration.between(since, now));
    }
}
