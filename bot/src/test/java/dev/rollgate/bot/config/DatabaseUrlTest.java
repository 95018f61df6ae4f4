package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/**
 * An H2 file outlives interrupted threads, and is closed by the bot after all that writes to it, whatever URL is given and
 * whichever build wrote the file.
 */
class DatabaseUrlTest {
    @TempDir
    private Path folder;

    @Test
    void h2IsToldNotToCloseByItself() {
        assertThat(urlFor("jdbc:h2:file:./data/mine;CIPHER=AES"))
                .isEqualTo("jdbc:h2:async:./data/mine;CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/rollgate, jdbc:h2:async:./data/rollgate",
        "jdbc:h2:./data/rollgate, jdbc:h2:async:./data/rollgate",
        "jdbc:h2:~/rollgate, jdbc:h2:async:~/rollgate",
        "jdbc:h2:/var/lib/rollgate, jdbc:h2:async:/var/lib/rollgate",
        "jdbc:h2:C:/rollgate, jdbc:h2:async:C:/rollgate",
    })
    void aFileIsWrittenInAWayThatStandsAnInterruptedThread(String given, String used) {
        assertThat(urlFor(given + ";DB_CLOSE_ON_EXIT=FALSE")).isEqualTo(used + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheFileOfTheOthers() throws SQLException {
        try (Connection other = connect(urlFor(file()))) {
            other.createStatement().execute("SET WRITE_DELAY 0");
            Thread.currentThread().interrupt();
            try (Connection interrupted = connect(urlFor(file()))) {
                interrupted.createStatement().execute("CREATE TABLE written (x INT)");
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            other.createStatement().execute("INSERT INTO written VALUES (1)");
        }
    }

    @Test
    void whatAnEarlierBuildWroteIsThere() throws SQLException {
        try (Connection earlier = connect(file())) {
            earlier.createStatement().execute("CREATE TABLE written (x INT)");
        }
        try (Connection now = connect(urlFor(file()))) {
            now.createStatement().execute("INSERT INTO written VALUES (1)");
        }
    }

    @Test
    void anEarlierBuildThatStillRunsKeepsTheFileForItself() throws SQLException {
        try (Connection earlier = connect(file())) {
            assertThat(earlier.isValid(1)).isTrue();
            assertThatThrownBy(() -> connect(urlFor(file()))).hasMessageContaining("already in use");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:one;db_close_on_exit=false",
                "jdbc:h2:tcp://db/rollgate;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:h2:async:./data/rollgate;DB_CLOSE_ON_EXIT=FALSE",
                "jdbc:postgresql://db/rollgate"
            })
    void anyOtherUrlStaysAsItIs(String url) {
        assertThat(urlFor(url)).isEqualTo(url);
    }

    private String file() {
        return "jdbc:h2:file:" + folder.resolve("rollgate");
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    /** What the bot connects to when that is configured. */
    static String urlFor(String url) {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        DatabaseUrl.makeH2Last(environment);
        return String.valueOf(environment.getProperty("spring.datasource.url"));
    }
}
