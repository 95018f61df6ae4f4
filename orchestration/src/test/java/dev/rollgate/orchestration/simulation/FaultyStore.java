package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.simulation.audit.Auditor;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The shared store as one replica reaches it: it may fail before or after a write took effect, and so may the replica. */
final class FaultyStore implements RunStore, CursorStore {
    private final InMemoryRuns store;
    private final Replica replica;
    private final Mischief mischief;
    private final Auditor auditor;

    FaultyStore(InMemoryRuns store, Replica replica, Mischief mischief, Auditor auditor) {
        this.store = store;
        this.replica = replica;
        this.mischief = mischief;
        this.auditor = auditor;
    }

    @Override
    public Instant now() {
        return store.now();
    }

    @Override
    public Begun begin(RunId id, RunEvent.RunRequested first) {
        return write("begin", () -> {
            Begun begun = store.begin(id, first);
            if (begun instanceof Begun.Written written) {
                auditor.began(id, written.first());
            }
            return begun;
        });
    }

    @Override
    public Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        auditor.attempted(id, seen, events);
        return write("append", () -> {
            Optional<List<Recorded>> recorded = store.append(id, seen, events);
            recorded.ifPresent(all -> auditor.recorded(id, all, replica.asOf()));
            return recorded;
        });
    }

    @Override
    public boolean advance(Cursor next) {
        return write("advance", () -> store.advance(next));
    }

    @Override
    public void tickDue(RunId id, Instant due) {
        write("tickDue", () -> {
            store.tickDue(id, due);
            return due;
        });
    }

    @Override
    public Stored read(RunId id) {
        return read(() -> store.read(id));
    }

    @Override
    public List<LiveRun> live() {
        return read(store::live);
    }

    @Override
    public Optional<RunId> liveRunOf(ClusterKey cluster) {
        return read(() -> store.liveRunOf(cluster));
    }

    @Override
    public List<RunId> runsOf(ClusterKey cluster, int most) {
        return read(() -> store.runsOf(cluster, most));
    }

    @Override
    public List<RunId> newest(int most) {
        return read(() -> store.newest(most));
    }

    @Override
    public Cursor cursor(RunId run, String projection) {
        return read(() -> store.cursor(run, projection));
    }

    @Override
    public List<RunId> untold(List<String> projections) {
        return read(() -> store.untold(projections));
    }

    private <T> T read(Supplier<T> read) {
        replica.demandAlive();
        mayFail("reading");
        return read.get();
    }

    private <T> T write(String what, Supplier<T> write) {
        replica.mayCrash("before " + what);
        mayFail("before " + what);
        T written = write.get();
        replica.mayCrash("after " + what);
        mayFail("after " + what);
        return written;
    }

    private void mayFail(String when) {
        if (mischief.storeFails()) {
            throw new StoreUnavailable("simulated, " + when, null);
        }
    }
}
