package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.engine.Projection.Bookmark;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each projection tell what the log of a run has and people do not know yet. One does not wait for another.
 *
 * <p>A step is claimed in its cursor before it is made and noted after. A step whose end was never noted may have happened,
 * so it is repeated as such, and the projection looks first.
 */
public final class Publisher implements RunWork {
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final Duration AFTER_A_BUG = Duration.ofSeconds(30);
    /** A run's share of one turn; what is left has the next one. */
    private static final int STEPS = 100;

    private final RunStore store;
    private final CursorStore cursors;
    private final List<Projection> projections;
    private final Duration claim;

    /** @param claim longer than any step can take: until then a step of a bot that died is nobody else's */
    public Publisher(RunStore store, CursorStore cursors, List<Projection> projections, Duration claim) {
        this.store = store;
        this.cursors = cursors;
        this.projections = List.copyOf(projections);
        this.claim = claim;
    }

    @Override
    public Optional<Duration> of(RunId id) {
        return switch (store.read(id)) {
            case Stored.Unreadable newer -> Optional.of(LEFT_ALONE);
            case Stored.Log none when none.events().isEmpty() -> Optional.empty();
            case Stored.Log past -> {
                Story story = new Story(Run.of(id, past.events()), past.events());
                yield projections.stream()
                        .flatMap(projection -> tell(projection, story).stream())
                        .min(Duration::compareTo);
            }
        };
    }

    /** All that can be told now; answers when to go on. */
    private Optional<Duration> tell(Projection projection, Story story) {
        for (int step = 0; step < STEPS; step++) {
            Cursor cursor = cursors.cursor(story.run().id(), projection.name());
            Optional<Instant> due = cursor.dueAt(story.run().version());
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Instant now = store.now();
            if (due.get().isAfter(now)) {
                return Optional.of(Duration.between(now, due.get()));
            }
            Cursor claimed = cursor.claimed(now.plus(claim));
            if (!cursors.advance(claimed)) {
                return Optional.of(SOON);
            }
            Step made = step(projection, story, cursor);
            if (!cursors.advance(claimed.after(made, cursor.attempts(), store.now()))) {
                log.warn("run {}: {} lost its claim while telling", story.run().id(), projection.name());
                return Optional.of(SOON);
            }
        }
        return Optional.of(Duration.ZERO);
    }

    private static Step step(Projection projection, Story story, Cursor cursor) {
        try {
            return projection.tellNext(story, new Bookmark(cursor.told(), cursor.memo()), cursor.attempts() > 0);
        } catch (RuntimeException bug) {
            log.error("run {}: {} failed", story.run().id(), projection.name(), bug);
            return new Step.Later(AFTER_A_BUG, String.valueOf(bug), true);
        }
    }
}
