package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.Channel;
import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.slack.Person;
import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything wired: whoever tests the pagers sees what each answers, and those that are Slack's own call their group. */
class PagersOnTrialTest {
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna);

    @Test
    void aGroupIsCalledAndAPagerThatIsAwayIsTold(@TempDir Path folder) throws Exception {
        workspace.addGroup("S0OPS", "wiki-ops", anna);
        try (SlackServer slack = SlackServer.start(workspace);
                StartedBot bot = new StartedBot(
                        "jdbc:h2:file:" + folder.resolve("rollgate") + ";DB_CLOSE_ON_EXIT=FALSE",
                        Map.of(
                                "rollgate.slack.api-url", slack.apiUrl().toString(),
                                "rollgate.slack.bot-token", workspace.bot().token(),
                                "rollgate.slack.signing-secret", workspace.bot().signingSecret(),
                                "rollgate.clusters.prod-wiki.channel", channel.id(),
                                "rollgate.clusters.prod-wiki.paging.critical", "ops,metrics",
                                "rollgate.pagers.ops.type", "slack",
                                "rollgate.pagers.ops.group", "S0OPS",
                                "rollgate.pagers.metrics.type", "alertmanager",
                                "rollgate.pagers.metrics.url", "http://127.0.0.1:1"))) {
            workspace.botListensAt(bot.eventsUrl());
            slack.rateLimits().off();
            anna.types(channel.id(), "/confluence-upgrade", "page test prod-wiki");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(channel.messages().stream().map(Message::plainText))
                            .anyMatch(text -> text.contains("tests the pagers of prod-wiki"))
                            .anyMatch(text -> text.contains("TEST, nothing is wrong: a page of prod-wiki"))
                            .anyMatch(text -> text.contains("Slack `ops` took the test page (posted). It is resolved."))
                            .anyMatch(text -> text.contains("Alertmanager `metrics` did not take the test page")));
        }
    }
}
