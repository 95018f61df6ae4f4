package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store as one person's request sees it: no write begins once its time is up, so that what was told to be not recorded
 * is not recorded afterwards. (The thread is not interrupted: nobody
 * would know whether what it was writing is recorded.)
 */
final class StoreInTime implements RunStore {
    private final RunStore store;
    private final long began = System.nanoTime();
    private final Duration writesBegin;

    /** @param writesBegin how long from now a write may begin */
    StoreInTime(RunStore store, Duration writesBegin) {
        this.store = store;
        this.writesBegin = writesBegin;
    }

    @Override
    public Begun begin(RunId id, RunEvent.RunRequested first) {
        refuseWhenLate();
        return store.begin(id, first);
    }

    @Override
    public Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        refuseWhenLate();
        return store.append(id, seen, events);
    }

    private void refuseWhenLate() {
        if (System.nanoTime() - began > writesBegin.toNanos()) {
            throw new StoreUnavailable(
                    "the store took longer than " + writesBegin + " before anything was written", null);
        }
    }

    @Override
    public Instant now() {
        return store.now();
    }

    @Override
    public Stored read(RunId id) {
        return store.read(id);
    }

    @Override
    public List<LiveRun> live() {
        return store.live();
    }

    @Override
    public Optional<RunId> liveRunOf(ClusterKey cluster) {
        return store.liveRunOf(cluster);
    }

    @Override
    public List<RunId> runsOf(ClusterKey cluster, int most) {
        return store.runsOf(cluster, most);
    }

    @Override
    public List<RunId> newest(int most) {
        return store.newest(most);
    }

    @Override
    public void tickDue(RunId id, Instant due) {
        store.tickDue(id, due);
    }
}
