package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dev.rollgate.bot.config.StartCheck;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot starts and is ready while neither Slack nor Confluence can be reached, and shows only what it must. */
class BotStartsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext bot;

    @BeforeAll
    static void start() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort();
        SpringApplication application = new SpringApplication(RollgateApplication.class);
        application.addListeners(new StartCheck());
        bot = application.run(Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE",
                        "rollgate.slack.bot-token=xoxb-hush",
                        "rollgate.slack.signing-secret=signing-hush",
                        "rollgate.slack.api-url=" + nobody + "/api/",
                        "rollgate.clusters.prod-wiki.base-url=" + nobody,
                        "rollgate.clusters.prod-wiki.token=pat-hush",
                        "rollgate.clusters.prod-wiki.channel=C0123456789",
                        "rollgate.clusters.prod-wiki.policy.approvers=U0ANNA,S0OPS")
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health"})
    void itIsAliveAndReadyAndTellsNoDetails(String path) throws Exception {
        HttpResponse<String> health = ofOperators(path);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").doesNotContain("database", "H2", "details");
    }

    @Test
    void itsFiguresAreThereForPrometheus() throws Exception {
        assertThat(ofOperators("/actuator/prometheus").body())
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
        assertThat(ofOperators("/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @Test
    void thePortThatSlackReachesShowsNoneOfIt() throws Exception {
        assertThat(ofSlack(HttpRequest.newBuilder(slackUri("/actuator/health")).build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ofSlack(HttpRequest.newBuilder(slackUri("/actuator/prometheus"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatSlackDidNotSignIsRefused() throws Exception {
        assertThat(posted(command("help"), "v0=00").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsLargerThanSlackSendsIsNotEvenRead() throws Exception {
        assertThat(signed(command("x".repeat(1024 * 1024))).statusCode()).isEqualTo(413);
    }

    @Test
    void aRunThatIsStartedIsRecordedAndWoken() throws Exception {
        assertThat(signed(command("start prod-wiki 9.2.21")).body()).contains("Checking");
        await().untilAsserted(
                        () -> assertThat(ofOperators("/actuator/prometheus").body())
                                .containsPattern("rollgate_ticks_seconds_count\\{outcome=\"done\"} [1-9]")
                                .containsPattern("rollgate_publishings_seconds_count\\{outcome=\"done\"} [1-9]")
                                .contains("rollgate_slack_acknowledgements_seconds_count{status=\"200\"}"));
        assertThat(signed(command("start prod-wiki 9.2.21")).body()).doesNotContain("Checking");
    }

    private static String command(String text) {
        return "command=%2Fconfluence-upgrade&user_id=U0ANNA&team_id=T1&channel_id=C0123456789&trigger_id=1.2.3&text="
                + text.replace(' ', '+');
    }

    private static HttpResponse<String> signed(String body) throws IOException, InterruptedException {
        return posted(body, new SlackSignature.Generator("signing-hush").generate(now(), body));
    }

    private static HttpResponse<String> posted(String body, String signature) throws IOException, InterruptedException {
        return ofSlack(HttpRequest.newBuilder(slackUri("/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now())
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String now() {
        return String.valueOf(System.currentTimeMillis() / 1000);
    }

    private static HttpResponse<String> ofOperators(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port("local.management.port") + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ofSlack(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static URI slackUri(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    private static String port(String property) {
        return bot.getEnvironment().getRequiredProperty(property);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
