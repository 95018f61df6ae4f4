package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.engine.StoreUnavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the stores see it. What goes wrong in it is {@link StoreUnavailable}, but for {@link
 * DuplicateKeyException}, which is an answer. Instants have microseconds, the precision both databases keep.
 */
final class Sql {
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    Sql(DataSource database, Duration patience) {
        DataSource impatient = new ImpatientDataSource(database, patience);
        this.client = JdbcClient.create(impatient);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(impatient));
    }

    /** One statement, by itself. */
    <T> T ask(String what, Function<JdbcClient, T> statement) {
        try {
            return statement.apply(client);
        } catch (DuplicateKeyException answer) {
            throw answer;
        } catch (DataAccessException failed) {
            throw new StoreUnavailable("cannot " + what, failed);
        }
    }

    /** Several statements, of which all or none take effect. */
    <T> T inTransaction(String what, Function<JdbcClient, T> statements) {
        try {
            return ask(what, db -> transactions.execute(status -> statements.apply(db)));
        } catch (TransactionException failed) {
            throw new StoreUnavailable("cannot " + what, failed);
        }
    }

    /** The database's clock. */
    static Instant now(JdbcClient db) {
        return db.sql("SELECT CURRENT_TIMESTAMP(6)")
                .query((row, number) -> instant(row, 1))
                .single();
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
