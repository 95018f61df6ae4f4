package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job, everything wired: a person starts, approves each gate and replaces each node; the cluster is upgraded. By HTTP
 * as over Socket Mode, on H2 as on PostgreSQL.
 */
class WholeUpgradeTest {
    private static final String TARGET = "9.2.21";

    private final SimulatedCluster cluster = new SimulatedCluster(
            ClusterSpec.builder().nodes("wiki-1", "wiki-2", "wiki-3").speed(100).build(), InstantSource.system());
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna);
    private final Set<String> replaced = new HashSet<>();

    /** How Slack and the bot speak. */
    private enum Way {
        HTTP,
        SOCKET
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClusterIsUpgradedNodeByNodeInOneThread(Way way, @TempDir Path folder) throws Exception {
        isUpgraded(way, "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void andSoItIsOnPostgres(Way way) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            isUpgraded(way, postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void isUpgraded(Way way, String database) throws Exception {
        try (ConfluenceServer confluence = ConfluenceServer.start(
                        cluster, ServerSpec.builder().sysadminToken("pat-hush").build());
                SlackServer slack = SlackServer.start(workspace);
                StartedBot bot = new StartedBot(
                        database,
                        Map.of(
                                "rollgate.poll-interval", "200ms",
                                "rollgate.slack.api-url", slack.apiUrl().toString(),
                                "rollgate.slack.bot-token", workspace.bot().token(),
                                "rollgate.slack.signing-secret",
                                        way == Way.HTTP ? workspace.bot().signingSecret() : "",
                                "rollgate.slack.app-token",
                                        way == Way.SOCKET ? workspace.sockets().appToken() : "",
                                "rollgate.clusters.prod-wiki.base-url",
                                        confluence.baseUrl().toString(),
                                "rollgate.clusters.prod-wiki.channel", channel.id()))) {
            slack.rateLimits().off();
            meet(way, bot);
            anna.types(channel.id(), "/confluence-upgrade", "start prod-wiki " + TARGET);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::isOver);
            assertThat(cluster.hosts()).allMatch(host -> cluster.version(host).equals(TARGET));
            assertThat(channel.roots()).hasSize(1);
            await().untilAsserted(() ->
                    assertThat(channel.roots().getFirst().plainText()).contains("Complete", "3 of 3 nodes"));
        }
    }

    private void meet(Way way, StartedBot bot) {
        switch (way) {
            case HTTP -> workspace.botListensAt(bot.eventsUrl());
            case SOCKET -> {
                workspace.speakOverSocket();
                await().until(() -> workspace.sockets().connections() == 1);
            }
        }
    }

    /** Does what a person would do next; whether the thread says that it is over. */
    private boolean isOver() {
        for (Message message : channel.messages()) {
            message.buttons().stream()
                    .filter(button -> button.label().startsWith("Approve "))
                    .findFirst()
                    .ifPresent(button -> anna.clicks(message, button.label()));
            cluster.hosts().stream()
                    .filter(host -> message.plainText().contains("Stop Confluence on " + host))
                    .filter(replaced::add)
                    .forEach(host -> cluster.replace(host, TARGET));
        }
        return !channel.messages().isEmpty()
                && channel.messages().getLast().plainText().contains("complete");
    }
}
