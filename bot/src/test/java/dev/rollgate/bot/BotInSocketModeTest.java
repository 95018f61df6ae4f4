package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an app token the bot opens a socket to Slack and takes nothing by HTTP; it starts and works while Slack is away. */
class BotInSocketModeTest {
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna);
    private final SlackServer slack = SlackServer.start(workspace);

    @TempDir
    private Path folder;

    private StartedBot bot;

    @BeforeEach
    void startWhileSlackIsAway() throws IOException {
        workspace.speakOverSocket();
        slack.rateLimits().off();
        slack.faults().always(new Fault.Down());
        bot = new StartedBot(
                "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE",
                Map.of(
                        "rollgate.slack.api-url", slack.apiUrl().toString(),
                        "rollgate.slack.bot-token", workspace.bot().token(),
                        "rollgate.slack.signing-secret", "",
                        "rollgate.slack.app-token", workspace.sockets().appToken(),
                        "rollgate.clusters.prod-wiki.channel", channel.id()));
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
    }

    @Test
    void itIsReadyBeforeSlackIsThereAndWhatPeopleTypeAfterwardsIsRecorded() throws Exception {
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(status("/actuator/health")).isEqualTo(200);
        assertThat(bot.forOperators("/actuator/health/slack").body()).contains("AWAY");
        assertThat(status("/actuator/health/slack")).isEqualTo(503);
        assertThat(figures()).contains("rollgate_slack_socket_connected 0.0");

        slack.faults().clear();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(status("/actuator/health/slack")).isEqualTo(200));
        assertThat(types("start prod-wiki 9.2.21")).contains("Checking");
        assertThat(types("start prod-wiki 9.2.21")).doesNotContain("Checking");
        assertThat(figures())
                .contains("rollgate_slack_socket_connected 1.0")
                .contains("rollgate_slack_socket_reconnects_total 0.0")
                .contains("rollgate_slack_socket_silence_seconds ")
                .contains("rollgate_slack_acknowledgements_seconds_count{status=\"200\"}")
                .doesNotContain("xapp");
    }

    @Test
    void nothingOfSlacksIsTakenByHttp() throws Exception {
        assertThat(bot.command("help").statusCode()).isEqualTo(404);
        assertThat(bot.forgedCommand("help").statusCode()).isEqualTo(404);
    }

    private String types(String text) {
        return anna.types(channel.id(), "/confluence-upgrade", text).body();
    }

    private int status(String path) throws Exception {
        return bot.forOperators(path).statusCode();
    }

    private String figures() throws Exception {
        return bot.forOperators("/actuator/prometheus").body();
    }
}
