package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.ToldSoFar;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks how far the telling of a run is. Reads only. */
public final class CursorReader {
    /** Longer than anything waits for Slack's pace or for what is to be shown together. */
    private static final Duration ORDINARY = Duration.ofSeconds(30);

    private final CursorStore cursors;
    private final List<String> projections;
    private final Function<RunId, Optional<String>> roots;
    private final PagerSights pagers;
    private final InstantSource clock;

    /**
     * @param projections the names of those that tell
     * @param roots the {@code ts} of a run's root message, once it is posted
     */
    public CursorReader(
            CursorStore cursors,
            List<String> projections,
            Function<RunId, Optional<String>> roots,
            PagerSights pagers,
            InstantSource clock) {
        this.cursors = cursors;
        this.projections = List.copyOf(projections);
        this.roots = roots;
        this.pagers = pagers;
        this.clock = clock;
    }

    ToldSoFar toldOf(Past.Known past) {
        return new ToldSoFar(
                roots.apply(past.run().id()).map(CursorReader::postedAt),
                projections.stream().flatMap(name -> stuck(past, name)).toList(),
                pagers.of(past.run()));
    }

    /** One that is behind for a moment keeps to Slack's pace; one that is behind for longer could not tell. */
    private Stream<ToldSoFar.Stuck> stuck(Past.Known past, String projection) {
        Cursor cursor = cursors.cursor(past.run().id(), projection);
        String error = cursor.lastError();
        long untold = past.run().version() - cursor.told();
        if (error == null || untold <= 0) {
            return Stream.of();
        }
        Instant oldest = past.log().get((int) cursor.told()).at();
        return oldest.plus(ORDINARY).isAfter(clock.instant())
                ? Stream.of()
                : Stream.of(new ToldSoFar.Stuck(projection, untold, error));
    }

    /** A {@code ts} is the second of the post, a point, and what makes it unique. */
    private static Instant postedAt(String ts) {
        return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
    }
}
