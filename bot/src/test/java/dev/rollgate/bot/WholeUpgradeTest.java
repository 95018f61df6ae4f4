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
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, everything wired: a person starts, approves each gate and replaces each node; the cluster is upgraded. */
class WholeUpgradeTest {
    private static final String TARGET = "9.2.21";

    private final SimulatedCluster cluster = new SimulatedCluster(
            ClusterSpec.builder().nodes("wiki-1", "wiki-2", "wiki-3").speed(100).build(), InstantSource.system());
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna);
    private final Set<String> replaced = new HashSet<>();

    @Test
    void aClusterIsUpgradedNodeByNodeInOneThread(@TempDir Path folder) throws Exception {
        try (ConfluenceServer confluence = ConfluenceServer.start(
                        cluster, ServerSpec.builder().sysadminToken("pat-hush").build());
                SlackServer slack = SlackServer.start(workspace);
                StartedBot bot = new StartedBot(
                        "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE",
                        Map.of(
                                "rollgate.poll-interval", "200ms",
                                "rollgate.slack.api-url", slack.apiUrl().toString(),
                                "rollgate.slack.bot-token", workspace.bot().token(),
                                "rollgate.slack.signing-secret", workspace.bot().signingSecret(),
                                "rollgate.clusters.prod-wiki.base-url",
                                        confluence.baseUrl().toString(),
                                "rollgate.clusters.prod-wiki.channel", channel.id()))) {
            workspace.botListensAt(bot.eventsUrl());
            slack.rateLimits().off();
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
