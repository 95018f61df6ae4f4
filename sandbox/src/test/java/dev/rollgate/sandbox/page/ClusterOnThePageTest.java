package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.confluence.ProcessState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The cluster's panel shows what Confluence says and what is true, and offers what is possible and nothing else. */
class ClusterOnThePageTest extends PageSpecification {
    @Test
    void aNodeIsShownAsConfluenceShowsItAndAsItIs() throws Exception {
        JsonNode cluster = shown(browser.looksAs(OLGA), "cluster", JsonNode::isObject);

        assertThat(cluster.path("state").asString()).isEqualTo("STABLE");
        assertThat(cluster.path("upgradeMode").booleanValue()).isFalse();
        assertThat(cluster.path("version").toString()).isEqualTo("{\"from\":\"9.2.13\",\"to\":\"9.2.21\"}");
        JsonNode node = node(cluster, "wiki-1");
        assertThat(node.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(node.path("process").asString()).isEqualTo("RUNNING");
        assertThat(node.path("users").intValue()).isEqualTo(40);
        assertThat(words(node.path("can")))
                .containsExactly(
                        "stop",
                        "replace",
                        "rollBack",
                        "kill",
                        "outOfRotation",
                        "fail",
                        "failNextStart",
                        "scratchNextStart",
                        "hangNextStart",
                        "hangNextStop",
                        "otherVersion",
                        "otherBuild",
                        "newAddress",
                        "newId",
                        "tasksStay",
                        "usersPileUp",
                        "sayStarting",
                        "sayFirstRun",
                        "silence",
                        "vanish",
                        "disappear");
        assertThat(node.path("planned").isNull()).isTrue();
    }

    @Test
    void anOperatorStopsInstallsAndStarts() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        world.cluster().start("wiki-1");

        does("wiki-2", "stop");
        shown(window, "cluster", cluster -> can(cluster, "wiki-2").contains("install"));
        does("wiki-2", "install");
        shown(
                window,
                "cluster",
                cluster -> node(cluster, "wiki-2").path("files").asString().equals("9.2.21"));
        does("wiki-2", "start");
        shown(
                window,
                "cluster",
                cluster -> node(cluster, "wiki-2").path("version").asString().equals("9.2.21")
                        && cluster.path("state").asString().equals("MIXED"));
    }

    @Test
    void whatIsPlannedIsShownAndCanBeTakenBack() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        for (String deed : List.of("failNextStart", "tasksStay", "silence")) {
            does("wiki-1", deed);
        }
        JsonNode cluster = shown(window, "cluster", seen -> on(seen).size() == 3);
        assertThat(node(cluster, "wiki-1").path("planned").asString())
                .isEqualTo("its next start ends in ERROR; its tasks do not end; it does not answer its peers");
        assertThat(node(cluster, "wiki-1").path("state").isNull()).isTrue();

        for (String deed : List.of("failNextStart", "tasksStay", "silence")) {
            does("wiki-1", deed);
        }
        shown(window, "cluster", seen -> on(seen).isEmpty());
    }

    @Test
    void aMachineThatReturnsElsewhereLeavesAGhost() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        world.cluster().start("wiki-1");

        does("wiki-2", "vanish");

        JsonNode cluster = shown(window, "cluster", seen -> !seen.path("ghosts").isEmpty());
        assertThat(cluster.path("ghosts").get(0).path("address").asString()).isEqualTo("10.1.0.12");
        assertThat(node(cluster, "wiki-2").path("address").asString()).isEqualTo("10.1.1.12");
    }

    @Test
    void whatIsNotPossibleIsRefusedWithTheRule() throws Exception {
        HttpResponse<String> answer = browser.does(OLGA, "node", Map.of("host", "wiki-1", "deed", "start"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"error\":\"wiki-1 cannot be started: it is RUNNING\"}");
    }

    @Test
    void aVersionIsThreeNumbers() throws Exception {
        assertThat(browser.does(OLGA, "node", Map.of("host", "wiki-1", "deed", "replace", "version", "latest"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.cluster().process("wiki-1")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void exactlyWhatIsOfferedIsPossible() throws Exception {
        ClusterPicture picture =
                new ClusterPicture(new Scene(new Setting(world, process, "9.2.13", "9.2.21", 60, "HTTP", false)));
        Random chance = new Random(7);
        world.pace(0.0001); // nothing becomes possible between looking and doing
        for (int i = 0; i < 600; i++) {
            String host = "wiki-" + (1 + chance.nextInt(2));
            NodeDeed deed = NodeDeed.values()[chance.nextInt(NodeDeed.values().length)];
            if (chance.nextInt(4) == 0) {
                world.pace(1_000_000); // what is under way ends
                world.cluster().serving();
                world.pace(0.0001);
            }
            List<String> offered = can(picture.json(), host);

            int status = browser.does(OLGA, "node", Map.of("host", host, "deed", deed.word()))
                    .statusCode();

            assertThat(status)
                    .as(deed + " of " + world.cluster().journal())
                    .isEqualTo(offered.contains(deed.word()) ? 200 : 409);
        }
    }

    @Test
    void speedCountsForWhatIsUnderWay() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        browser.does(OLGA, "speed", Map.of("factor", 0.1));
        does("wiki-2", "stop"); // takes 200 s
        browser.does(OLGA, "speed", Map.of("factor", 1000));

        JsonNode cluster = shown(
                window,
                "cluster",
                seen -> node(seen, "wiki-2").path("process").asString().equals("DOWN"));
        assertThat(cluster.path("speed").doubleValue()).isEqualTo(1000);
    }

    @Test
    void troublesAreSwitchedOneByOneAndTheCallsShowThem() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        browser.does(OLGA, "trouble", Map.of("id", "confluence-502", "on", true));
        browser.does(OLGA, "trouble", Map.of("id", "slack-away", "on", true));
        browser.does(OLGA, "trouble", Map.of("id", "slack-away", "on", false));

        int status = browser.sends(java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(world.confluence().baseUrl() + "/rest/zdu/cluster"))
                        .build())
                .statusCode();
        bot.calls("auth.test");

        assertThat(status).isEqualTo(502);
        shown(
                window,
                "calls",
                calls -> window.all("calls").toString().contains("\"auth.test\"")
                        && window.all("calls").toString().contains("\"answer\":\"502\""));
        JsonNode cluster = shown(
                window,
                "cluster",
                seen -> seen.path("troubles").get(0).path("on").booleanValue());
        assertThat(cluster.path("troubles")
                        .valueStream()
                        .map(trouble -> trouble.path("id").asString()))
                .containsExactly(
                        "confluence-502",
                        "confluence-login",
                        "confluence-401",
                        "confluence-403",
                        "confluence-500",
                        "confluence-closed",
                        "confluence-hangs",
                        "confluence-half",
                        "confluence-nonsense",
                        "slack-429",
                        "slack-away");
        assertThat(cluster.path("troubles").get(10).path("on").booleanValue()).isFalse();
    }

    @Test
    void theOperatorWorksByItselfOnlyWhileAskedTo() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        world.cluster().start("wiki-1");
        String root = bot.calls("chat.postMessage", "channel", OPS, "text", "Upgrade of prod-wiki")
                .path("ts")
                .asString();
        bot.calls(
                "chat.postMessage", "channel", OPS, "thread_ts", root, "text", "wiki-2 is released: put 9.2.22 on it.");

        browser.does(OLGA, "selfOperating", Map.of("on", true));

        shown(
                window,
                "cluster",
                seen -> node(seen, "wiki-2").path("files").asString().equals("9.2.22"));
    }

    private void does(String host, String deed) throws Exception {
        HttpResponse<String> answer = browser.does(OLGA, "node", Map.of("host", host, "deed", deed));
        assertThat(answer.body()).isEqualTo("{\"told\":null}");
    }

    private static List<String> can(JsonNode cluster, String host) {
        return words(node(cluster, host).path("can"));
    }

    private static List<String> on(JsonNode cluster) {
        return words(node(cluster, "wiki-1").path("on"));
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
