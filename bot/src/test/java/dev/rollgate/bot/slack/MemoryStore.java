package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A store over a map, as strict as a real one, with a moment before each call in which a test may make it slow or break it. */
final class MemoryStore implements RunStore {
    /** What the store is about to do. */
    enum Call {
        READ,
        WRITE
    }

    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final Map<RunId, List<Recorded>> logs = new LinkedHashMap<>();
    private volatile Consumer<Call> before = call -> {};

    void before(Consumer<Call> moment) {
        before = moment;
    }

    /** Without the moment: for setting up and for looking. */
    synchronized List<RunEvent> events(RunId id) {
        return logs.getOrDefault(id, List.of()).stream().map(Recorded::event).toList();
    }

    synchronized void happened(RunId id, RunEvent event) {
        logs.get(id).add(new Recorded(logs.get(id).size() + 1, NOW, event));
    }

    synchronized int runs() {
        return logs.size();
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Begun begin(RunId id, RunEvent.RunRequested first) {
        before.accept(Call.WRITE);
        return begun(id, first);
    }

    private synchronized Begun begun(RunId id, RunEvent.RunRequested first) {
        Optional<RunId> live = liveOf(first.cluster());
        if (live.isPresent()) {
            return new Begun.ClusterBusy(live.get());
        }
        if (logs.containsKey(id)) {
            throw new IllegalStateException("run " + id + " exists");
        }
        var recorded = new Recorded(1, NOW, first);
        logs.put(id, new ArrayList<>(List.of(recorded)));
        return new Begun.Written(recorded);
    }

    @Override
    public Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        before.accept(Call.WRITE);
        return appended(id, seen, events);
    }

    private synchronized Optional<List<Recorded>> appended(RunId id, long seen, List<RunEvent> events) {
        List<Recorded> log = logs.get(id);
        if (log.size() != seen) {
            return Optional.empty();
        }
        List<Recorded> added = new ArrayList<>();
        for (RunEvent event : events) {
            added.add(new Recorded(seen + added.size() + 1, NOW, event));
        }
        log.addAll(added);
        return Optional.of(added);
    }

    @Override
    public Stored read(RunId id) {
        before.accept(Call.READ);
        synchronized (this) {
            return new Stored.Log(List.copyOf(logs.getOrDefault(id, List.of())));
        }
    }

    @Override
    public List<LiveRun> live() {
        throw new UnsupportedOperationException("nobody who types or clicks asks for all live runs");
    }

    @Override
    public Optional<RunId> liveRunOf(ClusterKey cluster) {
        before.accept(Call.READ);
        return liveOf(cluster);
    }

    private synchronized Optional<RunId> liveOf(ClusterKey cluster) {
        return all(cluster).stream().filter(run -> !run.isOver()).map(Run::id).findFirst();
    }

    @Override
    public List<RunId> runsOf(ClusterKey cluster, int most) {
        before.accept(Call.READ);
        return all(cluster).reversed().stream().map(Run::id).limit(most).toList();
    }

    @Override
    public List<RunId> newest(int most) {
        before.accept(Call.READ);
        synchronized (this) {
            return List.copyOf(logs.keySet()).reversed().stream().limit(most).toList();
        }
    }

    private synchronized List<Run> all(ClusterKey cluster) {
        return logs.entrySet().stream()
                .map(entry -> Run.of(entry.getKey(), entry.getValue()))
                .filter(run -> run.cluster().equals(cluster))
                .toList();
    }

    @Override
    public void tickDue(RunId id, Instant due) {}
}
