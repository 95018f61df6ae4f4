package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** With PostgreSQL the same bot runs as one of several replicas, and without its database it is alive but not ready. */
class BotOnPostgresTest {
    @Test
    void replicasShareItsAlarmClockAndReadinessFollowsTheDatabase() throws Exception {
        try (SmallTown town = new SmallTown();
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                StartedBot bot = new StartedBot(postgres.getJdbcUrl("postgres", "postgres"), town.settings())) {
            assertThat(bot.command("start prod-wiki 9.2.21").body()).contains("Checking");
            await().untilAsserted(() -> assertThat(
                            bot.forOperators("/actuator/prometheus").body())
                    .containsPattern("rollgate_ticks_seconds_count\\{outcome=\"done\"} [1-9]"));
            assertThat(replicas(postgres)).isEqualTo(1);
            assertThat(bot.forOperators("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);

            postgres.close();
            await().untilAsserted(() -> assertThat(
                            bot.forOperators("/actuator/health/readiness").statusCode())
                    .isEqualTo(503));
            assertThat(bot.forOperators("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(bot.command("start prod-wiki 9.2.21").body()).contains("Not recorded");
        }
    }

    /** Those that Quartz knows: only a clustered scheduler signs in. */
    private static int replicas(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from qrtz_scheduler_state")) {
            count.next();
            return count.getInt(1);
        }
    }
}
