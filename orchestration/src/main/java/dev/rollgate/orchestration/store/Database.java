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
     * Migrates, and prepares H2: each commit is flushed, and claims of a bot that died are dropped.
     *
     * @param source a pool that limits how long it looks for a connection. A URL of H2 must not set WRITE_DELAY itself: H2
     *     does what a URL says again for each new connection
     * @param patience how long PostgreSQL may be silent to a statement, which is then lost with its connection
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
            prepareH2(source);
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

    /**
     * H2 otherwise writes half a second later, and loses that at a kill. It is a setting of the database, not of a
     * connection. And its file belongs to one bot at a time: whoever claimed a step of telling before is no more.
     */
    private static void prepareH2(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("SET WRITE_DELAY 0");
                statement.execute(
                        "UPDATE cursor SET claimed_until = TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00'");
            }
        }
    }
}
