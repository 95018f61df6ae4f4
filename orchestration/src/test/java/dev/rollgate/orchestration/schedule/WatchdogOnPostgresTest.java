package dev.rollgate.orchestration.schedule;

import com.zaxxer.hikari.HikariDataSource;
import dev.rollgate.orchestration.store.TestDatabase;
import java.util.Properties;

/** PostgreSQL, where Quartz is clustered. */
class WatchdogOnPostgresTest extends WatchdogContract {

    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.postgres();
    }

    @Override
    Properties settings() {
        return QuartzSettings.clustered();
    }
}
