package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.NodeSpec;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything wired: whoever only asks is told what would happen and what happened, and the cluster is not touched. */
class PlanAndAuditTest {
    private static final Pattern RUN = Pattern.compile("\\(run ([a-z0-9]{6})\\)");

    private final SimulatedCluster cluster = new SimulatedCluster(
            ClusterSpec.builder()
                    .version("9.2.13")
                    .node(NodeSpec.named("wiki-1", "10.1.0.11").busyWith(0, 40))
                    .node(NodeSpec.named("wiki-2", "10.1.0.12").busyWith(0, 3))
                    .build(),
            InstantSource.system());
    private final Workspace workspace = new Workspace(InstantSource.system());
    private final Person anna = workspace.addPerson("U0ANNA", "anna");
    private final Person carl = workspace.addPerson("U0CARL", "carl");
    private final Channel channel = workspace.addChannel("C0WIKI", "wiki", anna, carl);

    @Test
    void aPlanIsToldBeforeARunAndItsLogAfterwards(@TempDir Path folder) throws Exception {
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

            types(carl, "plan 9.2.21");
            untilTold(
                    carl,
                    "prod-wiki: 9.2.13 → 9.2.21",
                    "Nothing is in the way",
                    "2. *wiki-2*",
                    "3. *wiki-1*",
                    "4. *Finalize*");
            assertThat(channel.messages()).isEmpty();
            types(carl, "history");
            untilTold(carl, "There was no run yet.");

            types(anna, "start 9.2.21");
            await().until(() -> !channel.messages().isEmpty());
            types(carl, "audit " + runOf(anna));
            untilTold(
                    carl,
                    "1 · ",
                    "asked for the upgrade of prod-wiki to 9.2.21",
                    "checked the cluster: wiki-1, wiki-2");
            types(carl, "status");
            untilTold(carl, "Last events", "its thread is in ");
        }
    }

    private void types(Person person, String text) {
        person.types(channel.id(), "/confluence-upgrade", text);
    }

    private void untilTold(Person person, String... words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(workspace.privateTo(person).getLast().plainText())
                                .contains(words));
    }

    private String runOf(Person person) {
        return workspace.privateTo(person).stream()
                .map(Message::plainText)
                .map(RUN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
