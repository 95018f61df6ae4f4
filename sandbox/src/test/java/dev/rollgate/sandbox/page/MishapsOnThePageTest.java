package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.MachineReport;
import dev.rollgate.sandbox.confluence.Mishap;
import dev.rollgate.sandbox.confluence.NodeState;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each thing that can go wrong with a node is one deed, is said while it lasts, and is taken back by the same deed. */
class MishapsOnThePageTest extends PageSpecification {
    private static final Map<String, String> SWITCHES = Map.ofEntries(
            Map.entry("hangNextStop", "its next stop does not end"),
            Map.entry("failNextStart", "its next start ends in ERROR"),
            Map.entry("scratchNextStart", "its next start is that of a new installation"),
            Map.entry("hangNextStart", "its next start does not end"),
            Map.entry("newAddress", "from its next start it has another address"),
            Map.entry("newId", "from its next start it has another id"),
            Map.entry("otherVersion", "its next files are those of 9.2.22"),
            Map.entry("otherBuild", "from its next start its build is 9110"),
            Map.entry("tasksStay", "its tasks do not end"),
            Map.entry("usersPileUp", "users pile up on it"),
            Map.entry("sayStarting", "its own status says STARTING"),
            Map.entry("sayFirstRun", "its own status says FIRST_RUN"),
            Map.entry("silence", "it does not answer its peers"));

    @Test
    void whatIsSwitchedOnIsSaidAndSwitchedOffByTheSameDeed() throws Exception {
        Scene scene = new Scene(new Setting(world, process, "9.2.13", "9.2.21", 60, "HTTP", false));
        ClusterPicture picture = new ClusterPicture(scene);
        for (Map.Entry<String, String> one : SWITCHES.entrySet()) {
            does("wiki-1", one.getKey());
            JsonNode node = node(picture.json(), "wiki-1");
            assertThat(node.path("planned").asString()).isEqualTo(one.getValue());
            assertThat(node.path("on").valueStream().map(JsonNode::asString)).containsExactly(one.getKey());

            does("wiki-1", one.getKey());
            assertThat(node(picture.json(), "wiki-1").path("planned").isNull())
                    .as(one.getKey())
                    .isTrue();
        }
    }

    @Test
    void everyMishapOfTheModelHasADeed() {
        Set<Mishap> offered = EnumSet.noneOf(Mishap.class);
        for (NodeDeed deed : NodeDeed.values()) {
            if (deed.mishap() != null) {
                offered.add(deed.mishap());
            }
        }
        assertThat(offered).containsExactly(Mishap.values());
    }

    @Test
    void aNodeIsPutBackOnTheOldVersion() throws Exception {
        world.cluster().start("wiki-1");
        world.pace(1_000_000);
        does("wiki-2", "replace");
        await("wiki-2", "9.2.21");

        does("wiki-2", "rollBack");

        await("wiki-2", "9.2.13");
    }

    @Test
    void theOldVersionCanBeInstalledStepByStep() throws Exception {
        world.cluster().start("wiki-1");
        world.pace(1_000_000);
        does("wiki-2", "stop");
        Awaitility.await().until(() -> world.cluster().process("wiki-2") == ProcessState.DOWN);
        does("wiki-2", "installOld");
        Awaitility.await().until(() -> world.cluster().process("wiki-2") == ProcessState.DOWN);
        does("wiki-2", "start");

        await("wiki-2", "9.2.13");
    }

    @Test
    void aNodeIsTakenOutOfRotationAndPutBack() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        does("wiki-1", "outOfRotation");
        assertThat(world.cluster().inRotation()).containsExactly("wiki-2");
        shown(
                window,
                "cluster",
                seen -> !node(seen, "wiki-1").path("inRotation").booleanValue());

        does("wiki-1", "outOfRotation");
        assertThat(world.cluster().inRotation()).containsExactly("wiki-1", "wiki-2");
    }

    @Test
    void aNodeFailsWhileItServesAndOneDisappears() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        world.cluster().start("wiki-1");
        does("wiki-2", "fail");
        shown(
                window,
                "cluster",
                seen -> node(seen, "wiki-2").path("state").asString().equals(NodeState.ERROR.name()));

        does("wiki-2", "disappear");
        JsonNode cluster = shown(
                window,
                "cluster",
                seen -> node(seen, "wiki-2").path("process").asString().equals("DOWN"));
        assertThat(node(cluster, "wiki-2").path("listed").booleanValue()).isFalse();
        assertThat(cluster.path("ghosts")).isEmpty();
    }

    private void await(String host, String version) {
        Awaitility.await().until(() -> {
            MachineReport machine = world.cluster().machine(host);
            return machine.process() == ProcessState.RUNNING
                    && machine.version().equals(version);
        });
    }

    private void does(String host, String deed) throws Exception {
        HttpResponse<String> answer = browser.does(OLGA, "node", Map.of("host", host, "deed", deed));
        assertThat(List.of(deed, answer.body())).isEqualTo(List.of(deed, "{\"told\":null}"));
    }
}
