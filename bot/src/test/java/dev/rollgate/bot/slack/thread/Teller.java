package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.Projection.Bookmark;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drives projections as the engine does: claims the cursor, takes a step, saves the bookmark; may crash in between. */
final class Teller implements CursorStore {
    private static final int STEP_LIMIT = 2000;

    private final SettableClock clock;
    private final Map<String, Cursor> cursors = new HashMap<>();
    final List<String> whys = new ArrayList<>();
    private int crashAfter = -1;
    private int steps;

    Teller(SettableClock clock) {
        this.clock = clock;
    }

    /** The bookmark of that step, counted from 0, is never saved. */
    void crashesAfterStep(int step) {
        crashAfter = steps + step;
    }

    int steps() {
        return steps;
    }

    /** Until everything is told, however long that takes. */
    void tellAll(RunLog log, Projection... projections) {
        for (int limit = 0; limit < STEP_LIMIT; limit++) {
            boolean told = true;
            for (Projection projection : projections) {
                Step step = tellOnce(log, projection);
                told &= step instanceof Step.UpToDate || step instanceof Step.Idle;
                if (step instanceof Step.Later later && projections.length == 1) {
                    clock.pass(later.delay());
                }
            }
            if (told) {
                return;
            }
            if (projections.length > 1) {
                clock.pass(Duration.ofMillis(500));
            }
        }
        throw new AssertionError("never done; last: " + whys.getLast());
    }

    Step tellOnce(RunLog log, Projection projection) {
        Cursor cursor = cursor(RunLog.RUN, projection.name());
        boolean news = cursor.told() < log.run().version();
        if (!news
                && (cursor.notBefore().equals(Instant.EPOCH)
                        || cursor.notBefore().isAfter(clock.instant()))) {
            return new Step.UpToDate(new Bookmark(cursor.told(), cursor.memo()));
        }
        if (news && cursor.notBefore().isAfter(clock.instant())) {
            return new Step.Later(Duration.between(clock.instant(), cursor.notBefore()), "not before", false);
        }
        boolean repeated = cursor.attempts() > 0;
        Step step = projection.tellNext(
                new Story(log.run(), log.log()), new Bookmark(cursor.told(), cursor.memo()), repeated);
        boolean crash = steps++ == crashAfter;
        switch (step) {
            case Step.Told(Bookmark next) -> save(crash ? began(cursor) : at(cursor, next, Instant.EPOCH));
            case Step.UpToDate(Bookmark next) -> save(crash ? began(cursor) : at(cursor, next, Instant.EPOCH));
            case Step.Idle(Bookmark next, Duration delay) ->
                save(crash ? began(cursor) : at(cursor, next, clock.instant().plus(delay)));
            case Step.Later later -> {
                whys.add(later.why());
                assertThat(later.delay()).isPositive();
                Instant then = clock.instant().plus(later.delay());
                save(crash || later.mayHaveHappened() ? held(began(cursor), then) : held(calm(cursor), then));
            }
        }
        return crash ? new Step.Later(Duration.ofMillis(1), "crashed", true) : step;
    }

    private static Cursor at(Cursor cursor, Bookmark next, Instant notBefore) {
        return new Cursor(
                cursor.run(), cursor.projection(), next.told(), next.memo(), 0, null, notBefore, Instant.EPOCH, 0);
    }

    private static Cursor began(Cursor c) {
        return new Cursor(
                c.run(), c.projection(), c.told(), c.memo(), c.attempts() + 1, null, Instant.EPOCH, Instant.EPOCH, 0);
    }

    private static Cursor calm(Cursor c) {
        return new Cursor(c.run(), c.projection(), c.told(), c.memo(), 0, null, Instant.EPOCH, Instant.EPOCH, 0);
    }

    private static Cursor held(Cursor c, Instant then) {
        return new Cursor(c.run(), c.projection(), c.told(), c.memo(), c.attempts(), null, then, Instant.EPOCH, 0);
    }

    private void save(Cursor cursor) {
        cursors.put(cursor.projection(), cursor);
    }

    long told(Projection projection) {
        return cursor(RunLog.RUN, projection.name()).told();
    }

    @Override
    public Cursor cursor(RunId run, String projection) {
        return cursors.getOrDefault(projection, Cursor.fresh(run, projection));
    }

    @Override
    public boolean advance(Cursor next) {
        throw new AssertionError("projections only read");
    }

    @Override
    public List<RunId> untold(List<String> projections) {
        throw new AssertionError("projections only read");
    }
}
