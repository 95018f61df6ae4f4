package dev.rollgate.orchestration.schedule;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.store.TestDatabase;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;

/** One bot with H2 in a file. */
class WatchdogOnH2Test extends WatchdogContract {
    @TempDir
    private Path directory;

    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.h2(directory);
    }

    @Override
    Properties settings() {
        return QuartzSettings.alone();
    }
}
