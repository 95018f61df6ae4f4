package dev.rollgate.orchestration.store;

import com.zaxxer.hikari.HikariDataSource;

/** PostgreSQL, the database for production. */
class PostgresStoreTest extends DatabaseContract {
    @Override
    HikariDataSource emptyDatabase() {
        return TestDatabase.postgres();
    }
}
