package dev.rollgate.orchestration.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Quartz's own tables, from the script in its jar, which both databases take. Without that script's DROPs: run once more,
 * it would lose what is scheduled.
 */
final class QuartzTables implements JavaMigration {
    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "Quartz tables";
    }

    /** None: a newer Quartz may bring another comment in its script, and that is no reason not to start. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String command : commands()) {
                statement.execute(command);
            }
        }
    }

    private static List<String> commands() throws IOException {
        try (var script = QuartzTables.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException(SCRIPT + " is not in the Quartz jar");
            }
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
            return Arrays.stream(sql.split(";"))
                    .map(String::strip)
                    .filter(command -> command.toUpperCase(Locale.ROOT).startsWith("CREATE "))
                    .toList();
        }
    }
}
