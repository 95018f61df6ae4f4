package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database of the bot, H2 or PostgreSQL, brought to this build's tables (Quartz's among them). Opening is repeatable,
 * and replicas may do it at once.
 */
public final class Database {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Sql sql;

    private Database(Sql sql) {
        this.sql = sql;
    }

    /** Opens with one second of patience for each statement. */
    public static Database open(DataSource source) {
        return open(source, PATIENCE);
    }

    /**
     * Migrates, and makes H2 flush each commit.
     *
     * @param patience how long one statement may take, rounded up to seconds; getting a connection is the pool's to limit
     * @throws StoreUnavailable if the database cannot be reached or its tables cannot be made
     */
    public static Database open(DataSource source, Duration patience) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .javaMigrations(new QuartzTables())
                    .load()
                    .migrate();
            flushEachCommitOnH2(source);
        } catch (FlywayException | SQLException failed) {
            throw new StoreUnavailable("cannot open the database: " + failed.getMessage(), failed);
        }
        return new Database(new Sql(source, patience));
    }

    public RunStore runs() {
        return new JdbcRunStore(sql);
    }

    public CursorStore cursors() {
        return new JdbcCursorStore(sql);
    }

    /** H2 otherwise writes half a second later, and loses that at a kill. It is a setting of the database, not of a connection. */
    private static void flushEachCommitOnH2(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("SET WRITE_DELAY 0");
            }
        }
    }
}
