package dev.rollgate.orchestration.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.engine.Cursor;
import dev.rollgate.orchestration.run.RunId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file, by the plainest URL: the default of the bot. */
class H2StoreTest extends DatabaseContract {
    private static final RunId RUN = new RunId("R1");

    @TempDir
    private Path directory;

    private int number;

    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.h2(directory.resolve("db" + number++));
    }

    @Test
    void everyCommitIsFlushedWhateverConnectionMakesIt() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(source.getConnection());
        }
        for (Connection connection : all) {
            assertThat(writeDelay(connection)).isEqualTo("0");
            connection.close();
        }
    }

    @Test
    void everyCommitIsFlushedAfterARestartToo() throws SQLException {
        source.close();
        try (HikariDataSource again = TestDatabase.h2(directory.resolve("db0"));
                Connection connection = again.getConnection()) {
            assertThat(writeDelay(connection)).isEqualTo("0");
        }
    }

    @Test
    void aBotThatOpensTheFileIsAloneSoNoClaimOfAnEarlierOneHolds() {
        Database first = Database.open(source);
        first.runs().begin(RUN, Samples.requested("prod-wiki"));
        Instant later = first.runs().now().plus(Duration.ofMinutes(1));
        Cursor fresh = Cursor.fresh(RUN, "slack-thread");
        Cursor claimed = new Cursor(
                fresh.run(), fresh.projection(), 0, "{}", 1, null, fresh.notBefore(), later, fresh.revision() + 1);
        assertThat(first.cursors().advance(claimed)).isTrue();

        Cursor seen = Database.open(source).cursors().cursor(RUN, "slack-thread");
        assertThat(seen.claimedUntil()).isEqualTo(Instant.EPOCH);
        assertThat(seen.attempts()).isEqualTo(1);
    }

    private static String writeDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            row.next();
            return row.getString(1);
        }
    }
}
