package dev.rollgate.bot.slack.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a run has come out so far.
 *
 * @param thread when its thread was begun; empty before
 * @param stuck what does not come out at the moment
 * @param paged what pagers have of it
 */
public record ToldSoFar(Optional<Instant> thread, List<Stuck> stuck, PagesSeen paged) {
    /** A projection that has untold events and failed to tell them; {@code why} may hold text from outside. */
    public record Stuck(String projection, long events, String why) {}

    public ToldSoFar {
        stuck = List.copyOf(stuck);
    }
}
