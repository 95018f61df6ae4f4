package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a time is over that does not pass while people sleep. */
final class Awake {
    private Awake() {}

    /** @param quiet null: nobody sleeps */
    static Instant after(Instant from, Duration awake, @Nullable QuietHours quiet) {
        Instant then = from.plus(awake);
        if (quiet == null) {
            return then;
        }
        // each round wakes at the end of a night and adds what that night has taken
        for (Duration missing = missing(from, then, awake, quiet);
                missing.isPositive();
                missing = missing(from, then, awake, quiet)) {
            then = wake(then, quiet).plus(missing);
        }
        return then;
    }

    private static Duration missing(Instant from, Instant then, Duration awake, QuietHours quiet) {
        return awake.minus(quiet.awake(from, then));
    }

    /** The moment itself where it is not quiet. */
    private static Instant wake(Instant then, QuietHours quiet) {
        ZonedDateTime local = then.atZone(quiet.zone());
        LocalTime time = local.toLocalTime();
        boolean before = time.isBefore(quiet.to());
        boolean after = !time.isBefore(quiet.from());
        boolean asleep = quiet.from().isBefore(quiet.to()) ? after && before : after || before;
        LocalDate day = before ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return asleep ? day.atTime(quiet.to()).atZone(quiet.zone()).toInstant() : then;
    }
}
