package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stores without a database, for the simulation and for tests: the same contract, a clock of the caller's, and the
 * same order of everything each time. Every method is atomic.
 */
public final class InMemoryRuns implements RunStore, CursorStore {
    private final InstantSource clock;
    private final Map<RunId, Entry> runs = new LinkedHashMap<>();
    private final Map<CursorKey, Cursor> cursors = new LinkedHashMap<>();

    private record CursorKey(RunId run, String projection) {}

    private static final class Entry {
        final ClusterKey cluster;
        final List<Recorded> log = new ArrayList<>();
        Instant tickDue;
        boolean live = true;
        Stored.@Nullable Unreadable newer;

        Entry(ClusterKey cluster, Recorded first) {
            this.cluster = cluster;
            this.log.add(first);
            this.tickDue = first.at();
        }
    }

    public InMemoryRuns(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized Begun begin(RunId id, RunEvent.RunRequested first) {
        Optional<RunId> live = liveRunOf(first.cluster());
        if (live.isPresent()) {
            return new Begun.ClusterBusy(live.get());
        }
        Recorded recorded = new Recorded(1, now(), first);
        if (runs.putIfAbsent(id, new Entry(first.cluster(), recorded)) != null) {
            throw new IllegalArgumentException("run " + id + " exists already");
        }
        return new Begun.Written(recorded);
    }

    @Override
    public synchronized Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        StoreRules.checkAppended(events);
        Entry run = runs.get(id);
        if (run == null || run.log.size() != seen) {
            return Optional.empty();
        }
        if (!run.live) {
            throw new IllegalArgumentException("run " + id + " is over, nothing happens to it");
        }
        List<Recorded> recorded = StoreRules.numbered(seen, now(), events);
        run.log.addAll(recorded);
        run.live = !(events.getLast() instanceof RunEvent.EndsRun);
        return Optional.of(recorded);
    }

    @Override
    public synchronized Stored read(RunId id) {
        Entry run = runs.get(id);
        if (run == null) {
            return new Stored.Log(List.of());
        }
        return run.newer == null ? new Stored.Log(List.copyOf(run.log)) : run.newer;
    }

    /** From now on the run has, as its event {@code number}, one that this build does not know. */
    public synchronized void writtenByANewerBuild(RunId id, long number, String eventName) {
        existing(id).newer = new Stored.Unreadable(number, eventName);
    }

    @Override
    public synchronized List<LiveRun> live() {
        return runs.entrySet().stream()
                .filter(run -> run.getValue().live)
                .map(run -> new LiveRun(run.getKey(), run.getValue().tickDue))
                .toList();
    }

    @Override
    public synchronized Optional<RunId> liveRunOf(ClusterKey cluster) {
        return runs.entrySet().stream()
                .filter(run -> run.getValue().live && run.getValue().cluster.equals(cluster))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized List<RunId> runsOf(ClusterKey cluster, int most) {
        List<RunId> oldestFirst = runs.entrySet().stream()
                .filter(run -> run.getValue().cluster.equals(cluster))
                .map(Map.Entry::getKey)
                .toList();
        return oldestFirst.reversed().stream().limit(most).toList();
    }

    @Override
    public synchronized List<RunId> newest(int most) {
        return List.copyOf(runs.keySet()).reversed().stream().limit(most).toList();
    }

    @Override
    public synchronized void tickDue(RunId id, Instant due) {
        Entry run = runs.get(id);
        if (run != null) {
            run.tickDue = due.truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Override
    public synchronized Cursor cursor(RunId run, String projection) {
        return cursors.getOrDefault(new CursorKey(run, projection), Cursor.fresh(run, projection));
    }

    @Override
    public synchronized boolean advance(Cursor next) {
        StoreRules.checkCursor(next);
        existing(next.run());
        if (cursor(next.run(), next.projection()).revision() != next.revision() - 1) {
            return false;
        }
        cursors.put(
                new CursorKey(next.run(), next.projection()),
                new Cursor(
                        next.run(),
                        next.projection(),
                        next.told(),
                        next.memo(),
                        next.attempts(),
                        StoreRules.shortened(next.lastError()),
                        next.notBefore().truncatedTo(ChronoUnit.MICROS),
                        next.claimedUntil().truncatedTo(ChronoUnit.MICROS),
                        next.revision()));
        return true;
    }

    @Override
    public synchronized List<RunId> untold(List<String> projections) {
        return runs.entrySet().stream()
                .filter(run -> projections.stream()
                        .map(name -> cursor(run.getKey(), name))
                        .anyMatch(cursor -> cursor.told() < run.getValue().log.size()
                                || cursor.notBefore().isAfter(Instant.EPOCH)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Entry existing(RunId id) {
        Entry run = runs.get(id);
        if (run == null) {
            throw new IllegalArgumentException("there is no run " + id);
        }
        return run;
    }
}
