package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole bot starts and is ready while neither Slack nor Confluence can be reached, and shows only what it must. */
class BotStartsTest {
    @TempDir
    private static Path folder;

    private static final SmallTown TOWN = new SmallTown();
    private static StartedBot bot;

    @BeforeAll
    static void start() throws IOException {
        TOWN.slack.faults().always(new Fault.Down());
        bot = new StartedBot("jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE", TOWN.settings());
    }

    @AfterAll
    static void stop() {
        bot.close();
        TOWN.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health"})
    void itIsAliveAndReadyAndTellsNoDetails(String path) throws Exception {
        HttpResponse<String> health = bot.forOperators(path);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").doesNotContain("database", "H2", "details", "components");
    }

    @Test
    void itsFiguresAreThereForPrometheus() throws Exception {
        assertThat(bot.forOperators("/actuator/prometheus").body())
                .contains("rollgate_runs_live ")
                .contains("rollgate_problems_open ")
                .contains("rollgate_untold_runs ")
                .contains("rollgate_untold_age_seconds ")
                .contains("rollgate_ticks_seconds_count{outcome=\"failed\"} ")
                .contains("rollgate_publishings_seconds_count{outcome=\"done\"} ")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "configprops",
                "heapdump",
                "threaddump",
                "beans",
                "loggers",
                "mappings",
                "conditions",
                "metrics",
                "quartz",
                "info",
                "shutdown",
                "httpexchanges"
            })
    void nothingElseIsShownToOperators(String endpoint) throws Exception {
        assertThat(bot.forOperators("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void thePortThatSlackReachesShowsNoneOfIt() throws Exception {
        assertThat(bot.forSlack("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(bot.forSlack("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void whatSlackDidNotSignIsRefused() throws Exception {
        assertThat(bot.forgedCommand("help").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsLargerThanSlackSendsIsNotEvenRead() throws Exception {
        assertThat(bot.command("x".repeat(1024 * 1024)).statusCode()).isEqualTo(413);
    }

    @Test
    void aRunIsStartedWhenSlackIsBackAndIsRecordedAndWoken() throws Exception {
        assertThat(bot.command("start prod-wiki 9.2.21").body()).contains("Nothing happened: try again in a minute");
        TOWN.slack.faults().clear();
        await().until(() -> bot.command("start prod-wiki 9.2.21").body().contains("Checking"));
        await().untilAsserted(() -> assertThat(
                        bot.forOperators("/actuator/prometheus").body())
                .containsPattern("rollgate_ticks_seconds_count\\{outcome=\"done\"} [1-9]")
                .containsPattern("rollgate_publishings_seconds_count\\{outcome=\"done\"} [1-9]")
                .contains("rollgate_slack_acknowledgements_seconds_count{status=\"200\"}"));
        assertThat(bot.command("start prod-wiki 9.2.21").body()).doesNotContain("Checking");
    }
}
