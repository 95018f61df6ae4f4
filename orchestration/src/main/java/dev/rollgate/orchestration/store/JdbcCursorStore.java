package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Sql.instant;
import static dev.rollgate.orchestration.store.Sql.timestamp;

import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Cursors in the table {@code cursor}: a row appears with the first write. */
final class JdbcCursorStore implements CursorStore {
    private final Sql sql;

    JdbcCursorStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Cursor cursor(RunId run, String projection) {
        return sql.ask(
                "read how far " + projection + " is with run " + run,
                db -> db.sql("""
                        SELECT told, memo, attempts, last_error, not_before, claimed_until, revision
                        FROM cursor WHERE run_id = :run AND projection = :projection
                        """)
                        .param("run", run.text())
                        .param("projection", projection)
                        .query((row, index) -> read(run, projection, row))
                        .optional()
                        .orElseGet(() -> Cursor.fresh(run, projection)));
    }

    private static Cursor read(RunId run, String projection, ResultSet row) throws SQLException {
        return new Cursor(
                run,
                projection,
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                row.getLong(7));
    }

    @Override
    public boolean advance(Cursor next) {
        StoreRules.checkCursor(next);
        String what = "write how far " + next.projection() + " is with run " + next.run();
        try {
            return sql.ask(what, db -> (next.revision() == 1 ? insert(db, next) : update(db, next)) == 1);
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private static int insert(JdbcClient db, Cursor next) {
        return with(next, db.sql("""
                INSERT INTO cursor (run_id, projection, told, memo, attempts, last_error, not_before, claimed_until, revision)
                VALUES (:run, :projection, :told, :memo, :attempts, :error, :notBefore, :claimedUntil, :revision)
                """)).update();
    }

    private static int update(JdbcClient db, Cursor next) {
        return with(next, db.sql("""
                UPDATE cursor SET told = :told, memo = :memo, attempts = :attempts, last_error = :error,
                  not_before = :notBefore, claimed_until = :claimedUntil, revision = :revision
                WHERE run_id = :run AND projection = :projection AND revision = :revision - 1
                """)).update();
    }

    private static StatementSpec with(Cursor next, StatementSpec statement) {
        return statement
                .param("run", next.run().text())
                .param("projection", next.projection())
                .param("told", next.told())
                .param("memo", next.memo())
                .param("attempts", next.attempts())
                .param("error", StoreRules.shortened(next.lastError()))
                .param("notBefore", timestamp(next.notBefore()))
                .param("claimedUntil", timestamp(next.claimedUntil()))
                .param("revision", next.revision());
    }

    @Override
    public List<RunId> untold(List<String> projections) {
        if (projections.isEmpty()) {
            return List.of();
        }
        return sql.ask(
                "list runs with something untold",
                db -> db.sql("""
                        SELECT run.id FROM run LEFT JOIN cursor
                          ON cursor.run_id = run.id AND cursor.projection IN (:projections) AND cursor.told >= run.version
                          AND cursor.not_before <= :settled
                        GROUP BY run.id, run.created_at
                        HAVING COUNT(cursor.projection) < :all
                        ORDER BY run.created_at, run.id
                        """)
                        .param("projections", projections)
                        .param("settled", timestamp(Instant.EPOCH))
                        .param("all", projections.size())
                        .query((row, index) -> new RunId(row.getString(1)))
                        .list());
    }
}
