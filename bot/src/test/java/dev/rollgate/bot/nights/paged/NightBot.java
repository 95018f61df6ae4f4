package dev.rollgate.bot.nights.paged;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.Publisher;
import dev.rollgate.orchestration.engine.Reconciler;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.RunWork;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One bot, from its start until it is killed: the engine with three alarms for its run, as Quartz has them. */
final class NightBot implements AutoCloseable {
    static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofSeconds(35);

    /** What is done for a run, each by an alarm of its own. */
    private enum Work {
        TICK,
        TELL,
        PAGE
    }

    private final PagedNight night;
    private final HikariDataSource pool;
    private final RunStore store;
    private final CursorStore cursors;
    private final Runs runs;
    private final Map<Work, RunWork> works = new EnumMap<>(Work.class);
    private final Map<Work, Instant> alarms = new EnumMap<>(Work.class);

    /** Starts, and finds what the one before has left. */
    NightBot(PagedNight night) {
        this.night = night;
        pool = new HikariDataSource();
        pool.setJdbcUrl(night.database());
        Database database = Database.open(pool);
        store = new NightStore(database.runs(), night.clock(), night.times());
        cursors = database.cursors();
        Schedule schedule = schedule();
        runs = new Runs(store, schedule, Runnable::run);
        List<Projection> slack = night.slack(cursors);
        List<Projection> pagers = night.pagers(cursors, runs::note);
        works.put(Work.TICK, new Reconciler(store, schedule, key -> Optional.of(night.site()), POLL));
        works.put(Work.TELL, new Publisher(store, cursors, slack, CLAIM));
        works.put(Work.PAGE, new Publisher(store, cursors, pagers, CLAIM));
        watch(slack, pagers);
    }

    /** As the watchdog does after a start. */
    private void watch(List<Projection> slack, List<Projection> pagers) {
        if (!store.live().isEmpty()) {
            alarms.put(Work.TICK, store.now());
        }
        if (!cursors.untold(names(slack)).isEmpty()) {
            alarms.put(Work.TELL, store.now());
        }
        if (!cursors.untold(names(pagers)).isEmpty()) {
            alarms.put(Work.PAGE, store.now());
        }
    }

    private static List<String> names(List<Projection> projections) {
        return projections.stream().map(Projection::name).toList();
    }

    private Schedule schedule() {
        return new Schedule() {
            @Override
            public void tickIn(RunId run, Duration delay) {
                arm(Work.TICK, delay);
            }

            @Override
            public void tickNow(RunId run) {
                arm(Work.TICK, Duration.ZERO);
            }

            @Override
            public void publishIn(RunId run, Duration delay) {
                arm(Work.TELL, delay);
                arm(Work.PAGE, delay);
            }
        };
    }

    /** One that is due earlier stays. */
    private void arm(Work work, Duration delay) {
        alarms.merge(work, store.now().plus(delay), (one, other) -> one.isBefore(other) ? one : other);
    }

    Runs runs() {
        return runs;
    }

    RunStore store() {
        return store;
    }

    CursorStore cursors() {
        return cursors;
    }

    /** When something is to be done next. */
    Instant due() {
        return alarms.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Does what is due first. */
    void works() {
        Work work = alarms.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        alarms.remove(work);
        works.get(work).of(night.run()).ifPresent(delay -> arm(work, delay));
    }

    /** Killed: what it had in memory is gone, and so is its hold on the file. */
    @Override
    public void close() {
        pool.close();
    }
}
