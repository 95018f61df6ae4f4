package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.ToldSoFar;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks how far the telling of a run is. Reads only. */
public final class CursorReader {
    private final CursorStore cursors;
    private final List<String> projections;
    private final Function<RunId, Optional<String>> roots;

    /**
     * @param projections the names of those that tell
     * @param roots the {@code ts} of a run's root message, once it is posted
     */
    public CursorReader(CursorStore cursors, List<String> projections, Function<RunId, Optional<String>> roots) {
        this.cursors = cursors;
        this.projections = List.copyOf(projections);
        this.roots = roots;
    }

    ToldSoFar toldOf(Run run) {
        return new ToldSoFar(
                roots.apply(run.id()).map(CursorReader::postedAt),
                projections.stream().flatMap(name -> stuck(run, name)).toList());
    }

    /** One that is only behind is about to tell; one that has an error could not. */
    private Stream<ToldSoFar.Stuck> stuck(Run run, String projection) {
        Cursor cursor = cursors.cursor(run.id(), projection);
        String error = cursor.lastError();
        return error == null || cursor.told() >= run.version()
                ? Stream.of()
                : Stream.of(new ToldSoFar.Stuck(projection, run.version() - cursor.told(), error));
    }

    /** A {@code ts} is the second of the post, a point, and what makes it unique. */
    private static Instant postedAt(String ts) {
        return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, ts.indexOf('.'))));
    }
}
