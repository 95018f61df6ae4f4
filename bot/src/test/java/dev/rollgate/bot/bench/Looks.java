package dev.rollgate.bot.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock of one simulated cluster, which is read at each request and so knows when somebody looked. Requests close
 * together are one look.
 */
final class Looks implements InstantSource {
    private static final Duration ONE_LOOK = Duration.ofMillis(500);

    private final List<Instant> began = new ArrayList<>();
    private Instant latest = Instant.EPOCH;

    @Override
    public synchronized Instant instant() {
        Instant now = Instant.now();
        if (Duration.between(latest, now).compareTo(ONE_LOOK) > 0) {
            began.add(now);
        }
        latest = now;
        return now;
    }

    /** When looks after that moment began, oldest first. */
    synchronized List<Instant> after(Instant moment) {
        return began.stream().filter(at -> at.isAfter(moment)).toList();
    }
}
