package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Sql.instant;
import static dev.rollgate.orchestration.store.Sql.timestamp;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs in the tables {@code run} and {@code event}. The row of the run is what writers compare and set. */
final class JdbcRunStore implements RunStore {
    /** A busy cluster may become free between the insert and the look for who is on it; not this often. */
    private static final int TRIES = 3;

    private final Sql sql;

    JdbcRunStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Instant now() {
        return sql.ask("read the clock", Sql::now);
    }

    @Override
    public Begun begin(RunId id, RunEvent.RunRequested first) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return sql.inTransaction("begin run " + id, db -> insertRun(db, id, first));
            } catch (DuplicateKeyException taken) {
                Optional<RunId> live = liveRunOf(first.cluster());
                if (live.isPresent()) {
                    return new Begun.ClusterBusy(live.get());
                }
            }
        }
        throw new IllegalArgumentException("run " + id + " exists already");
    }

    private static Begun insertRun(JdbcClient db, RunId id, RunEvent.RunRequested first) {
        Recorded recorded = new Recorded(1, Sql.now(db), first);
        db.sql("""
                        INSERT INTO run (id, cluster, live_cluster, version, created_at, tick_due)
                        VALUES (:id, :cluster, :cluster, 1, :at, :at)
                        """)
                .param("id", id.text())
                .param("cluster", first.cluster().text())
                .param("at", timestamp(recorded.at()))
                .update();
        insertEvent(db, id, recorded);
        return new Begun.Written(recorded);
    }

    @Override
    public Optional<List<Recorded>> append(RunId id, long seen, List<RunEvent> events) {
        StoreRules.checkAppended(events);
        return sql.inTransaction("append to run " + id, db -> {
            if (!isAdvanced(db, id, seen, events.size())) {
                checkNotOver(db, id, seen);
                return Optional.empty();
            }
            List<Recorded> recorded = StoreRules.numbered(seen, Sql.now(db), events);
            recorded.forEach(one -> insertEvent(db, id, one));
            if (events.getLast() instanceof RunEvent.EndsRun) {
                end(db, id, recorded.getLast().at());
            }
            return Optional.of(recorded);
        });
    }

    /** The compare-and-set: no row is hit if another writer was faster, and a writer that comes later waits for our end. */
    private static boolean isAdvanced(JdbcClient db, RunId id, long seen, int by) {
        return db.sql("UPDATE run SET version = :next WHERE id = :id AND version = :seen AND ended_at IS NULL")
                        .param("next", seen + by)
                        .param("id", id.text())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static void checkNotOver(JdbcClient db, RunId id, long seen) {
        boolean isOver = db.sql("SELECT 1 FROM run WHERE id = :id AND version = :seen AND ended_at IS NOT NULL")
                .param("id", id.text())
                .param("seen", seen)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (isOver) {
            throw new IllegalArgumentException("run " + id + " is over, nothing happens to it");
        }
    }

    private static void insertEvent(JdbcClient db, RunId id, Recorded recorded) {
        EventCodec.Stored stored = EventCodec.write(recorded.event());
        db.sql("INSERT INTO event (run_id, number, at, name, body) VALUES (:id, :number, :at, :name, :body)")
                .param("id", id.text())
                .param("number", recorded.number())
                .param("at", timestamp(recorded.at()))
                .param("name", stored.name())
                .param("body", stored.body())
                .update();
    }

    private static void end(JdbcClient db, RunId id, Instant at) {
        db.sql("UPDATE run SET live_cluster = NULL, ended_at = :at WHERE id = :id")
                .param("at", timestamp(at))
                .param("id", id.text())
                .update();
    }

    @Override
    public Stored read(RunId id) {
        record Row(long number, Instant at, String name, String body) {}
        List<Row> rows = sql.ask(
                "read run " + id,
                db -> db.sql("SELECT number, at, name, body FROM event WHERE run_id = :id ORDER BY number")
                        .param("id", id.text())
                        .query((row, index) ->
                                new Row(row.getLong(1), instant(row, 2), row.getString(3), row.getString(4)))
                        .list());
        List<Recorded> log = new ArrayList<>();
        for (Row row : rows) {
            try {
                log.add(new Recorded(row.number(), row.at(), EventCodec.read(row.name(), row.body())));
            } catch (UnknownToThisBuild newer) {
                return new Stored.Unreadable(row.number(), row.name());
            }
        }
        return new Stored.Log(List.copyOf(log));
    }

    @Override
    public List<LiveRun> live() {
        return sql.ask(
                "list live runs",
                db -> db.sql("SELECT id, tick_due FROM run WHERE live_cluster IS NOT NULL ORDER BY created_at, id")
                        .query((row, index) -> new LiveRun(new RunId(row.getString(1)), instant(row, 2)))
                        .list());
    }

    @Override
    public Optional<RunId> liveRunOf(ClusterKey cluster) {
        return sql.ask(
                "look for the live run of " + cluster,
                db -> db.sql("SELECT id FROM run WHERE live_cluster = :cluster")
                        .param("cluster", cluster.text())
                        .query((row, index) -> new RunId(row.getString(1)))
                        .optional());
    }

    @Override
    public List<RunId> runsOf(ClusterKey cluster, int most) {
        return sql.ask(
                "list the runs of " + cluster,
                db -> db.sql(
                                "SELECT id FROM run WHERE cluster = :cluster ORDER BY created_at DESC, id DESC LIMIT :most")
                        .param("cluster", cluster.text())
                        .param("most", most)
                        .query((row, index) -> new RunId(row.getString(1)))
                        .list());
    }

    @Override
    public List<RunId> newest(int most) {
        return sql.ask(
                "list the newest runs",
                db -> db.sql("SELECT id FROM run ORDER BY created_at DESC, id DESC LIMIT :most")
                        .param("most", most)
                        .query((row, index) -> new RunId(row.getString(1)))
                        .list());
    }

    @Override
    public void tickDue(RunId id, Instant due) {
        sql.ask(
                "note when run " + id + " is due",
                db -> db.sql("UPDATE run SET tick_due = :due WHERE id = :id")
                        .param("due", timestamp(due))
                        .param("id", id.text())
                        .update());
    }
}
