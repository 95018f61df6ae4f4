package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.FinalizationFault;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody acts in Confluence itself, behind the bot's back, as far as Confluence lets them; and what Confluence is like can be changed. */
class OutsidersOnThePageTest extends PageSpecification {
    @Test
    void somebodySwitchesUpgradeModeOnAndOff() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        JsonNode before = shown(window, "cluster", JsonNode::isObject);
        assertThat(can(before)).contains("switchOn").doesNotContain("switchOff", "finalize", "retry", "loseMode");

        does("switchOn");
        JsonNode on = shown(window, "cluster", seen -> seen.path("upgradeMode").booleanValue());
        assertThat(can(on)).contains("switchOff", "loseMode").doesNotContain("switchOn");

        does("switchOff");
        shown(window, "cluster", seen -> !seen.path("upgradeMode").booleanValue());
    }

    @Test
    void whatConfluenceRefusesIsSaidWithTheState() throws Exception {
        HttpResponse<String> answer = browser.does(OLGA, "cluster", Map.of("deed", "finalize"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Confluence refuses approve in STABLE\"}");
    }

    @Test
    void upgradeModeIsForcedOffWhereConfluenceWouldNotSwitchItOff() throws Exception {
        upgradedOn("wiki-2");
        assertThat(browser.does(OLGA, "cluster", Map.of("deed", "switchOff")).statusCode())
                .isEqualTo(409);

        does("loseMode");

        assertThat(report().upgradeModeEnabled()).isFalse();
        assertThat(report().nodes())
                .extracting(row -> String.valueOf(row.version()))
                .containsExactly("9.2.13", "9.2.21");
    }

    @Test
    void finalizationFailsHangsAndIsLetThrough() throws Exception {
        does("failEverywhere");
        assertThat(world.cluster().mishaps().finalization()).isEqualTo(FinalizationFault.FAILS_ON_EVERY_NODE);
        upgradedOn("wiki-1", "wiki-2");

        does("finalize");
        await().until(() -> report().state().name().equals("UPGRADE_TASKS_FAILED"));
        does("hang");
        does("retry");
        assertThat(report().state().name()).isEqualTo("RUNNING_UPGRADE_TASKS");

        does("finish");
        assertThat(report().state().name()).isEqualTo("STABLE");
        does("hang");
        assertThat(world.cluster().mishaps().finalization()).isEqualTo(FinalizationFault.NONE);
    }

    @Test
    void aMachineJoinsOnTheVersionOfChoice() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        does("switchOn");

        browser.does(OLGA, "cluster", Map.of("deed", "addNode", "version", "9.2.21"));

        JsonNode cluster = shown(window, "cluster", seen -> seen.path("nodes").size() == 3);
        assertThat(node(cluster, "wiki-3").path("files").asString()).isEqualTo("9.2.21");
    }

    @Test
    void withUpgradeModeOffAMachineOnAnotherVersionIsRefused() throws Exception {
        browser.does(OLGA, "cluster", Map.of("deed", "addNode", "version", "9.2.21"));
        assertThat(world.cluster().process("wiki-3")).isEqualTo(ProcessState.REFUSED);
    }

    @Test
    void whatConfluenceIsLikeIsSwitched() throws Exception {
        for (String rule : List.of("restartBreaks", "errorBlocks")) {
            does(rule);
        }
        assertThat(world.cluster().mishaps().restartBeforeFinalizeBreaks()).isTrue();
        assertThat(world.cluster().mishaps().errorBlocksStart()).isTrue();
        JsonNode cluster = shown(browser.looksAs(OLGA), "cluster", JsonNode::isObject);
        assertThat(cluster.path("on").valueStream().map(JsonNode::asString))
                .containsExactly("restartBreaks", "errorBlocks");
    }

    @Test
    void confluencesAnswersGoWrongInTheWayThatIsSwitchedOn() throws Exception {
        assertThat(answeredUnder("confluence-403")).startsWith("403");
        assertThat(answeredUnder("confluence-500")).startsWith("500");
        assertThat(answeredUnder("confluence-closed")).isEqualTo("IOException");
        assertThat(answeredUnder("confluence-login")).startsWith("200").contains("Log In");
    }

    private String answeredUnder(String trouble) throws Exception {
        browser.does(OLGA, "trouble", Map.of("id", trouble, "on", true));
        try {
            HttpResponse<String> answer = browser.sends(
                    HttpRequest.newBuilder(URI.create(world.confluence().baseUrl() + "/rest/zdu/cluster"))
                            .build());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException broken) {
            return "IOException";
        } finally {
            browser.does(OLGA, "trouble", Map.of("id", trouble, "on", false));
        }
    }

    private void upgradedOn(String... hosts) {
        world.pace(1_000_000);
        world.cluster().start("wiki-1");
        for (String host : hosts) {
            world.cluster().replace(host, "9.2.21");
            await().until(() -> world.cluster().process(host) == ProcessState.RUNNING);
        }
    }

    private ClusterReport report() {
        String answering = world.cluster().serving().get(0);
        return ((Answer.Done<ClusterReport>) world.cluster().cluster(answering)).report();
    }

    private void does(String deed) throws Exception {
        assertThat(browser.does(OLGA, "cluster", Map.of("deed", deed)).body()).isEqualTo("{\"told\":null}");
    }

    private static List<String> can(JsonNode cluster) {
        return cluster.path("can").valueStream().map(JsonNode::asString).toList();
    }
}
