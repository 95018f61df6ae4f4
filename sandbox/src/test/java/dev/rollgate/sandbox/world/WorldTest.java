package dev.rollgate.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeReport;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.pager.PagerServer;
import dev.rollgate.sandbox.process.BotSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A world tells the bot where everything is, and its nodes' work goes on with time. */
class WorldTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:30:00Z"));

    @Test
    void settingsNameTheAddressesAndThePeople() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            assertThat(world.settings(bare()).properties())
                    .containsEntry(
                            "rollgate.slack.api-url", world.slack().apiUrl().toString())
                    .containsEntry(
                            "rollgate.clusters.prod-wiki.base-url",
                            world.confluence().baseUrl().toString())
                    .containsEntry("rollgate.clusters.prod-wiki.policy.approvers", List.of("U0ANNA", "U0BEN"))
                    .containsEntry("rollgate.clusters.prod-wiki.policy.operators", List.of("U0OLGA"))
                    .containsEntry(
                            "rollgate.clusters.prod-wiki.nodes[wiki-2].url",
                            world.confluence().nodeUrl("wiki-2").toString());
        }
    }

    @Test
    void thePagerIsToldWithItsKeyAndTheTimesOfReminders() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            assertThat(world.settings(bare()).properties())
                    .containsEntry("rollgate.pagers.on-call.type", "pagerduty")
                    .containsEntry("rollgate.pagers.on-call.routing-key", PagerServer.ROUTING_KEY)
                    .containsEntry(
                            "rollgate.pagers.on-call.url", world.pager().url().toString())
                    .containsEntry("rollgate.clusters.prod-wiki.paging.critical", "on-call")
                    .containsEntry("rollgate.clusters.prod-wiki.paging.approval", "on-call")
                    .containsEntry("rollgate.clusters.prod-wiki.reminders.park", "30m");
        }
    }

    @Test
    void overASocketTheAppTokenTakesThePlaceOfTheSigningSecret() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            assertThat(world.settings(bare()).properties())
                    .containsKey("rollgate.slack.signing-secret")
                    .doesNotContainKey("rollgate.slack.app-token");
            world.workspace().speakOverSocket();
            assertThat(world.settings(bare()).properties())
                    .containsEntry(
                            "rollgate.slack.app-token",
                            world.workspace().sockets().appToken())
                    .doesNotContainKey("rollgate.slack.signing-secret");
        }
    }

    @Test
    void aNodeThatCannotBeToldByItsNameHasNoAddressInTheSettings() throws IOException {
        ClusterSpec spec = ClusterSpec.builder()
                .node(NodeSpec.named("a", "10.1.0.1").withName(null))
                .node(NodeSpec.named("b", "10.1.0.2").withName("same"))
                .node(NodeSpec.named("c", "10.1.0.3").withName("same"))
                .build();
        try (World world = World.open(spec, now::get)) {
            assertThat(world.settings(bare()).properties().keySet()).noneMatch(key -> key.contains("nodes"));
            assertThat(spec.nodes().stream().map(NodeSpec::host).map(world::shownName))
                    .containsExactly("10.1.0.1", "10.1.0.2", "10.1.0.3");
        }
    }

    @Test
    void nodesAreDifferentlyBusyAndTheirTasksEndOneByOne() throws IOException {
        try (World world = World.open(UsualCluster.of(3, "9.2.13", 60), now::get)) {
            now.updateAndGet(then -> then.plusSeconds(60)); // nobody has looked yet: the bot takes its time to start
            goesOn(world, Duration.ZERO);
            assertThat(tasks(world)).containsExactly(2, 1, 0);
            goesOn(world, Duration.ofSeconds(10));
            assertThat(tasks(world)).containsExactly(1, 0, 0);
            goesOn(world, Duration.ofSeconds(10));
            assertThat(tasks(world)).containsExactly(0, 0, 0);
        }
    }

    @Test
    void tasksThatStayDoNotEndUntilTheyAreToldOtherwise() throws IOException {
        try (World world = World.open(UsualCluster.of(3, "9.2.13", 60), now::get)) {
            goesOn(world, Duration.ZERO);
            world.tasksStay("wiki-1", true);
            world.tasksStay("wiki-3", true);
            goesOn(world, Duration.ofMinutes(5));
            assertThat(tasks(world)).containsExactly(2, 0, 1);

            world.tasksStay("wiki-1", false);
            world.tasksStay("wiki-3", false);
            goesOn(world, Duration.ofSeconds(10));
            assertThat(tasks(world)).containsExactly(1, 0, 0);
        }
    }

    @Test
    void theWorkKeepsThePaceOfTheCluster() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            goesOn(world, Duration.ZERO);
            world.pace(0.5);
            goesOn(world, Duration.ofSeconds(10));
            assertThat(tasks(world)).containsExactly(2, 1);
            world.pace(2);
            goesOn(world, Duration.ofSeconds(5));
            assertThat(tasks(world)).containsExactly(1, 0);
        }
    }

    @Test
    void everybodyOfTheCastIsInBothChannels() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            List<String> everybody =
                    world.members().stream().map(member -> member.person().id()).toList();
            assertThat(world.workspace().channels())
                    .hasSize(2)
                    .allSatisfy(
                            channel -> assertThat(channel.members()).containsExactlyInAnyOrderElementsOf(everybody));
        }
    }

    @Test
    void aMachineThatSomebodyAddsIsServedAndHasAName() throws IOException {
        try (World world = World.open(UsualCluster.of(2, "9.2.13", 60), now::get)) {
            world.tasksStay(world.addNode("9.2.13"), true);
            goesOn(world, Duration.ofMinutes(1));
            assertThat(tasks(world)).hasSize(3).endsWith(1);
            assertThat(world.shownName("wiki-3")).isEqualTo("wiki-3");
            assertThat(world.confluence().nodeUrl("wiki-3")).isNotNull();
        }
    }

    @Test
    void thereIsRoomForTwelveMachines() throws IOException {
        try (World world = World.open(UsualCluster.of(9, "9.2.13", 60), now::get)) {
            for (int i = 0; i < 3; i++) {
                world.addNode("9.2.13");
            }
            assertThatThrownBy(() -> world.addNode("9.2.13"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there is no room for more than 12 machines");
        }
    }

    private void goesOn(World world, Duration by) {
        now.updateAndGet(then -> then.plus(by));
        world.workGoesOn();
    }

    private static List<Integer> tasks(World world) {
        ClusterReport report = ((Answer.Done<ClusterReport>) world.cluster().cluster("wiki-1")).report();
        return report.nodes().stream().map(NodeReport::tasksTotal).toList();
    }

    private static BotSettings bare() {
        return BotSettings.of(Path.of("bot.jar"), Path.of("data"));
    }
}
