package dev.rollgate.bot.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where a bot keeps its runs.
 *
 * @param name what people call the product
 * @param url for the bot's {@code spring.datasource.url}; who opens it needs no other name or password
 */
public record BotDatabase(String name, String url) {

    /** A file in {@code folder}, of which only one process at a time may be the reader. */
    public static BotDatabase h2(Path folder) {
        return new BotDatabase("H2", "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** A new database called {@code run_} and the seed. */
    public static BotDatabase in(EmbeddedPostgres server, long seed) throws SQLException {
        String database = "run_" + seed;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return new BotDatabase("PostgreSQL", server.getJdbcUrl("postgres", database));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
