package dev.rollgate.sandbox.confluence;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cluster of three behind HTTP, on a clock that moves only when told, and a client that may be as rude as a test wants. */
abstract class ServedCluster extends VirtualCluster {
    static final String CLUSTER = "/rest/zdu/cluster";
    static final String START_CALL = "/rest/zdu/start";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    ConfluenceServer server;

    @BeforeEach
    void behindHttp() throws IOException {
        server = ConfluenceServer.start(
                cluster,
                ServerSpec.builder()
                        .contextPath("/wiki")
                        .sysadminToken("admins-token")
                        .sysadmin("admin", "secret")
                        .otherToken("users-token")
                        .build());
    }

    @AfterEach
    void shut() {
        client.close();
        server.close();
    }

    HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .setHeader("User-Agent", "a-test");
    }

    HttpRequest.Builder get(String path) {
        return request(server.baseUrl(), path).header("Authorization", "Bearer admins-token");
    }

    HttpRequest.Builder post(String path) {
        return get(path)
                .POST(BodyPublishers.ofString("{}"))
                .header("X-Atlassian-Token", "no-check")
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Sent by a client that keeps cookies. */
    static HttpClient withCookies() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
    }

    static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }
}
