package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong in the cluster is seen over HTTP where it would be, and nowhere else. */
class ConfluenceMishapsTest extends ServedCluster {

    @Test
    void aNodesOwnStatusSaysWhatItWasToldToWithTheCodeThatGoesWithIt() throws Exception {
        assertThat(statusAfterReporting("FIRST_RUN")).isEqualTo("200 {\"state\":\"FIRST_RUN\"}");
        assertThat(statusAfterReporting("MAINTENANCE")).isEqualTo("503 {\"state\":\"MAINTENANCE\"}");
        assertThat(statusAfterReporting("ERROR")).isEqualTo("500 {\"state\":\"ERROR\"}");
        assertThat(row("b").path("state").asString()).isEqualTo("ACTIVE");
        assertThat(statusAfterReporting(null)).isEqualTo("200 {\"state\":\"RUNNING\"}");
    }

    @Test
    void anotherBuildIsToldByBothApis() throws Exception {
        sent(post(START_CALL));
        cluster.mishaps().nextBuild("b", "9999");
        replaced("b", NEW);
        assertThat(row("b").path("buildNumber").asString()).isEqualTo("9999");
        var information = request(server.nodeUrl("b"), "/rest/api/server-information")
                .header("Authorization", "Bearer admins-token");
        assertThat(json(sent(information)).path("buildNumber").intValue()).isEqualTo(9999);
    }

    @Test
    void theBalancerSendsNothingToANodeOutOfRotationNotEvenByItsCookie() throws Exception {
        try (HttpClient sticky = withCookies()) {
            assertThat(local(sticky)).isEqualTo("a");
            cluster.rotation("a", false);
            assertThat(local(sticky)).isNotEqualTo("a");
        }
        assertThat(List.of(local(client), local(client), local(client))).doesNotContain("a");
        var own = request(server.nodeUrl("a"), "/rest/zdu/state").header("Authorization", "Bearer admins-token");
        assertThat(sent(own).statusCode()).isEqualTo(200);

        cluster.rotation("a", true);
        assertThat(List.of(local(client), local(client), local(client))).contains("a");
    }

    @Test
    void withNobodyInRotationTheBalancerSaysUnavailable() throws Exception {
        cluster.hosts().forEach(host -> cluster.rotation(host, false));
        assertThat(sent(get(CLUSTER)).statusCode()).isEqualTo(503);
    }

    private String statusAfterReporting(String word) throws Exception {
        cluster.mishaps().selfReports("b", word);
        HttpResponse<String> status = sent(request(server.nodeUrl("b"), "/status"));
        return status.statusCode() + " " + status.body();
    }

    private JsonNode row(String name) throws Exception {
        Stream<JsonNode> rows = json(sent(get(CLUSTER))).path("nodes").valueStream();
        return rows.filter(row -> row.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String local(HttpClient by) throws Exception {
        HttpResponse<String> response = by.send(get("/rest/zdu/state").build(), BodyHandlers.ofString());
        return json(response).path("buildInfo").path("name").asString();
    }
}
