package dev.rollgate.bot.ops;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.RunStore.LiveRun;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How many runs there are, how they are, and what is untold of them: read from the store when somebody asks, at most every
 * ten seconds. While the database is away the figures are absent (NaN), not old.
 */
public final class RunFigures implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final RunStore store;
    private final CursorStore cursors;
    private final List<Projection> projections;
    private Figures last = NONE;
    private long readAt = System.nanoTime() - FRESH.toNanos();

    private record Figures(double live, double problems, double untold, double untoldFor) {}

    public RunFigures(RunStore store, CursorStore cursors, List<Projection> projections) {
        this.store = store;
        this.cursors = cursors;
        this.projections = List.copyOf(projections);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rollgate.runs.live", "Runs that have not ended", Figures::live);
        gauge(registry, "rollgate.problems.open", "Problems of live runs that somebody must see to", Figures::problems);
        gauge(registry, "rollgate.untold.runs", "Runs of which something is not told yet", Figures::untold);
        gauge(registry, "rollgate.untold.age.seconds", "How long the oldest event has been untold", Figures::untoldFor);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, this, figures -> figure.applyAsDouble(figures.now()))
                .description(what)
                .register(registry);
    }

    private synchronized Figures now() {
        if (System.nanoTime() - readAt >= FRESH.toNanos()) {
            last = read();
            readAt = System.nanoTime();
        }
        return last;
    }

    private Figures read() {
        try {
            List<LiveRun> live = store.live();
            List<RunId> untold =
                    cursors.untold(projections.stream().map(Projection::name).toList());
            return new Figures(
                    live.size(),
                    live.stream().mapToInt(run -> openProblems(run.id())).sum(),
                    untold.size(),
                    untoldFor(untold, store.now()));
        } catch (StoreUnavailable away) {
            return NONE;
        }
    }

    private int openProblems(RunId id) {
        List<Recorded> log = log(id);
        return log.isEmpty() ? 0 : Run.of(id, log).problems().size();
    }

    private double untoldFor(List<RunId> untold, Instant now) {
        return untold.stream()
                .flatMap(this::untoldSince)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** When the first event happened that a projection has not told, for each projection that is behind. */
    private Stream<Instant> untoldSince(RunId id) {
        List<Recorded> log = log(id);
        return projections.stream().flatMap(projection -> {
            long told = cursors.cursor(id, projection.name()).told();
            return log.stream().filter(event -> event.number() > told).limit(1).map(Recorded::at);
        });
    }

    private List<Recorded> log(RunId id) {
        return store.read(id) instanceof Stored.Log(var events) ? events : List.of();
    }
}
