package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Samples.ANNA;
import static dev.rollgate.orchestration.store.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.RunEvent.RunPaused;
import dev.rollgate.orchestration.run.RunId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A database keeps both contracts of the stores, can be opened again and again, and holds nobody up for long. */
abstract class DatabaseContract {
    private static final RunId RUN = new RunId("r-1");

    HikariDataSource source;
    Database database;

    abstract HikariDataSource emptyDatabase();

    @BeforeEach
    void open() {
        source = emptyDatabase();
        database = Database.open(source);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Nested
    class Runs extends RunStoreContract {
        @Override
        RunStore store() {
            return database.runs();
        }

        @Override
        void writeAsANewerBuild(RunId run, long number, String eventName) {
            TestDatabase.execute(source, "UPDATE run SET version = version + 1 WHERE id = '%s'".formatted(run));
            TestDatabase.execute(
                    source,
                    "INSERT INTO event (run_id, number, at, name, body) VALUES ('%s', %d, CURRENT_TIMESTAMP, '%s', '{}')"
                            .formatted(run, number, eventName));
        }
    }

    @Nested
    class Cursors extends CursorStoreContract {
        @Override
        RunStore runs() {
            return database.runs();
        }

        @Override
        CursorStore cursors() {
            return database.cursors();
        }
    }

    @Test
    void openingAgainKeepsWhatIsThere() {
        database.runs().begin(RUN, requested("wiki"));

        assertThat(Database.open(source).runs().live()).hasSize(1);
    }

    @Test
    void replicasMayOpenAnEmptyDatabaseAtOnce() throws Exception {
        try (HikariDataSource other = emptyDatabase()) {
            assertThat(RunStoreContract.atOnce(
                            3, number -> Database.open(other).runs().live()))
                    .containsOnly(List.of());
        }
    }

    @Test
    void quartzFindsItsTables() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT * FROM QRTZ_FIRED_TRIGGERS")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void aRowThatSomebodyHoldsHoldsNobodyUpForLong() throws SQLException {
        database.runs().begin(RUN, requested("wiki"));
        try (Connection hog = source.getConnection();
                Statement statement = hog.createStatement()) {
            hog.setAutoCommit(false);
            statement.execute("UPDATE run SET version = version");
            long began = System.nanoTime();

            assertThatThrownBy(() -> database.runs().append(RUN, 1, List.of(new RunPaused(ANNA))))
                    .isInstanceOf(StoreUnavailable.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            hog.rollback();
        }
        assertThat(database.runs().append(RUN, 1, List.of(new RunPaused(ANNA)))).isPresent();
    }

    @Test
    void aDatabaseThatIsGoneIsUnavailable() {
        source.close();

        assertThatThrownBy(() -> database.runs().now()).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> database.runs().begin(RUN, requested("wiki"))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> database.cursors().untold(List.of("thread"))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> Database.open(source)).isInstanceOf(StoreUnavailable.class);
    }
}
