package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP the cluster speaks the product's API, refuses what the product refuses, and each node has a port of its own. */
class ConfluenceServerTest extends ServedCluster {

    @Test
    void theOverviewHasTheFieldsOfTheApi() throws Exception {
        cluster.users("a", 41);
        HttpResponse<String> response = sent(get(CLUSTER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith("application/json");
        JsonNode json = json(response);
        assertThat(json.propertyNames())
                .containsExactly(
                        "upgradeModeEnabled", "hasFinalizationTasks", "state", "originalVersion", "nodes", "links");
        assertThat(json.path("originalVersion").isNull()).isTrue();
        JsonNode node = json.path("nodes").get(0);
        assertThat(node.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "ipAddress",
                        "state",
                        "tasksTotal",
                        "activeUserCount",
                        "buildNumber",
                        "version",
                        "local",
                        "finalization",
                        "links");
        assertThat(node.path("activeUserCount").intValue()).isEqualTo(41);
        assertThat(node.path("buildNumber").isString()).isTrue();
    }

    @Test
    void linksNameTheCallThatIsAllowed() throws Exception {
        assertThat(rels(sent(get(CLUSTER)))).containsExactly("self", "start");
        assertThat(rels(sent(post(START_CALL)))).containsExactly("self", "cancel");
    }

    @Test
    void anOrderIsAnsweredWithTheClusterAndARefusedOneWithAnEmptyConflict() throws Exception {
        HttpResponse<String> first = sent(post(START_CALL));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).path("state").asString()).isEqualTo("READY_TO_UPGRADE");
        for (String call : List.of("start", "approve", "retryUpgrade")) {
            HttpResponse<String> refused = sent(post("/rest/zdu/" + call));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).isEmpty();
        }
        assertThat(sent(post("/rest/zdu/cancel")).statusCode()).isEqualTo(200);
        assertThat(cluster.facts()).isEqualTo(new Facts(1, 0, 1, 0, 0));
    }

    @Test
    void anOfflineRowIsNullButForWhoItIs() throws Exception {
        sent(post(START_CALL));
        cluster.stop("a");
        pass(STOP);
        JsonNode row = json(sent(get(CLUSTER))).path("nodes").get(0);
        assertThat(row.path("state").asString()).isEqualTo("OFFLINE");
        for (String field : List.of("version", "buildNumber", "tasksTotal", "activeUserCount", "finalization")) {
            assertThat(row.path(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void aNodeThatDoesNotAnswerHasANullState() throws Exception {
        cluster.silence("b", Duration.ofMinutes(1));
        assertThat(json(sent(get(CLUSTER))).path("nodes").get(1).path("state").isNull())
                .isTrue();
    }

    @Test
    void aNodeIsAskedForByIdAndStateByNobodysId() throws Exception {
        String id = seen("b").id();
        assertThat(json(sent(get("/rest/zdu/nodes/" + id))).path("name").asString())
                .isEqualTo("b");
        assertThat(sent(get("/rest/zdu/nodes/nobody")).statusCode()).isEqualTo(404);
        JsonNode state = json(sent(get("/rest/zdu/state")));
        assertThat(state.path("state").asString()).isEqualTo("STABLE");
        assertThat(state.path("buildInfo").path("local").booleanValue()).isTrue();
    }

    @Test
    void theNextNodeAnswersEachRequest() throws Exception {
        assertThat(locals(client, 4)).containsExactly("a", "b", "c", "a");
        cluster.stop("b");
        assertThat(locals(client, 3)).doesNotContain("b");
    }

    @Test
    void aClientThatKeepsCookiesSticksToADyingNode() throws Exception {
        try (HttpClient sticky = withCookies()) {
            assertThat(locals(sticky, 3)).containsExactly("a", "a", "a");
            cluster.stop("a");
            assertThat(sticky.send(get(CLUSTER).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(200);
    }

    @Test
    void withNobodyServingTheBalancerSaysUnavailable() throws Exception {
        cluster.hosts().forEach(cluster::stop);
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(503);
    }

    @Test
    void aNodesStatusFollowsItsProcess() throws Exception {
        assertStatus(200, "RUNNING");
        cluster.failNextStart("b");
        cluster.replace("b", OLD);
        assertStatus(200, "STOPPING");
        pass(STOP);
        assertThatThrownBy(() -> sent(request(server.nodeUrl("b"), "/status"))).isInstanceOf(IOException.class);
        pass(OFFLINE);
        assertStatus(200, "STARTING");
        pass(START);
        assertStatus(500, "ERROR");
    }

    @Test
    void aNodeAtItsOwnPortAnswersForItselfOrNotAtAll() throws Exception {
        var own = request(server.nodeUrl("b"), "/rest/zdu/state").header("Authorization", "Bearer admins-token");
        assertThat(json(sent(own)).path("buildInfo").path("name").asString()).isEqualTo("b");
        cluster.stop("b");
        assertThat(sent(own).statusCode()).isEqualTo(503);
    }

    @Test
    void strangersAreUnauthorized() throws Exception {
        assertError(sent(request(server.baseUrl(), CLUSTER)), 401);
        assertError(sent(get(CLUSTER).setHeader("Authorization", "Bearer wrong")), 401);
    }

    @Test
    void passwordsLetSystemAdministratorsIn() throws Exception {
        assertThat(sent(get(CLUSTER).setHeader("Authorization", "Basic YWRtaW46c2VjcmV0"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void evenReadingTakesASystemAdministrator() throws Exception {
        assertError(sent(get(CLUSTER).setHeader("Authorization", "Bearer users-token")), 403);
    }

    @Test
    void anOrderWithoutTheTokenHeaderIsTakenForForgery() throws Exception {
        HttpResponse<String> refused = sent(post(START_CALL).setHeader("X-Atlassian-Token", "check"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(type(refused)).startsWith("text/plain");
        assertThat(refused.body()).contains("XSRF check failed");
    }

    @Test
    void aBrowsersUserAgentIsRefusedBeforeAnythingElse() throws Exception {
        HttpResponse<String> refused = sent(
                post(START_CALL).setHeader("User-Agent", "Mozilla/5.0").setHeader("Authorization", "Bearer wrong"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(type(refused)).startsWith("text/html");
    }

    @Test
    void anOrderHasToBeJson() throws Exception {
        assertThat(sent(post(START_CALL).setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(cluster.facts().starts()).isZero();
    }

    @Test
    void thePathsThatTheManualPrintsAndOtherMethodsAreRefused() throws Exception {
        assertThat(sent(get("/rest/zdu/cluster/zdu/start")).statusCode()).isEqualTo(404);
        assertThat(sent(get(START_CALL)).statusCode()).isEqualTo(405);
        assertThat(sent(post(CLUSTER).POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(405);
    }

    @Test
    void outsideOfTheContextPathIsNothing() throws Exception {
        String outside = server.baseUrl().toString().replace("/wiki", "");
        assertThat(sent(get(CLUSTER).uri(URI.create(outside + CLUSTER))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void accessModeAndServerInformationAreServedToo() throws Exception {
        assertThat(sent(get("/rest/api/accessmode")).body()).isEqualTo("\"READ_WRITE\"");
        server.readOnly(true);
        assertThat(sent(get("/rest/api/accessmode")).body()).isEqualTo("\"READ_ONLY\"");
        JsonNode information = json(sent(get("/rest/api/server-information")));
        assertThat(information.path("version").asString()).isEqualTo(OLD);
        assertThat(information.path("buildNumber").isNumber()).isTrue();
    }

    @Test
    void aNodeThatIsAddedLaterGetsAPortOnRequest() throws Exception {
        cluster.add(NodeSpec.named("d", "10.1.0.14"), OLD);
        cluster.startUp("d");
        server.openPort("d");
        assertThat(sent(request(server.nodeUrl("d"), "/status")).body()).isEqualTo("{\"state\":\"STARTING\"}");
    }

    private void assertStatus(int code, String state) throws Exception {
        HttpResponse<String> status = sent(request(server.nodeUrl("b"), "/status"));
        assertThat(status.statusCode()).isEqualTo(code);
        assertThat(json(status).path("state").asString()).isEqualTo(state);
    }

    private static void assertError(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("status-code").intValue()).isEqualTo(status);
        assertThat(json(response).path("message").isString()).isTrue();
    }

    private List<String> locals(HttpClient by, int times) throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            HttpResponse<String> response = by.send(get("/rest/zdu/state").build(), BodyHandlers.ofString());
            names.add(json(response).path("buildInfo").path("name").asString());
        }
        return names;
    }

    private static List<String> rels(HttpResponse<String> response) {
        List<String> rels = new ArrayList<>();
        json(response).path("links").forEach(link -> rels.add(link.path("rel").asString()));
        return rels;
    }
}
