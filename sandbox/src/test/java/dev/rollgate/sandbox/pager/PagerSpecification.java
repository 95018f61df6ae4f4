package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pager at night, and a client that sends it events as plain HTTP. */
abstract class PagerSpecification {
    static final JsonMapper JSON = new JsonMapper();

    final SettableClock clock = new SettableClock();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    PagerServer pager;
    PagerService service;

    @BeforeEach
    void open() {
        pager = PagerServer.start(clock);
        service = pager.service();
    }

    @AfterEach
    void close() {
        http.shutdownNow();
        pager.close();
    }

    /** One with all that is required, and nothing else. */
    static ObjectNode trigger(String dedupKey) {
        ObjectNode event = follow("trigger", dedupKey);
        event.putObject("payload")
                .put("summary", "wiki-2 is in ERROR")
                .put("source", "rollgate/prod-wiki")
                .put("severity", "critical");
        return event;
    }

    /** An event that needs no payload: {@code acknowledge} or {@code resolve}. */
    static ObjectNode follow(String action, String dedupKey) {
        return JSON.createObjectNode()
                .put("routing_key", PagerServer.ROUTING_KEY)
                .put("event_action", action)
                .put("dedup_key", dedupKey);
    }

    static ObjectNode change() {
        ObjectNode event = JSON.createObjectNode().put("routing_key", PagerServer.ROUTING_KEY);
        event.putObject("payload").put("summary", "Upgrade of prod-wiki to 9.2.21 started");
        return event;
    }

    static ObjectNode payload(ObjectNode event) {
        return (ObjectNode) event.path("payload");
    }

    HttpResponse<String> send(ObjectNode event) throws IOException, InterruptedException {
        return send(Desk.ALERTS, "application/json", event.toString());
    }

    HttpResponse<String> sendChange(ObjectNode event) throws IOException, InterruptedException {
        return send(Desk.CHANGES, "application/json", event.toString());
    }

    HttpResponse<String> send(String path, String contentType, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(pager.url().resolve(path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(pager.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    void accepted(ObjectNode event) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** Sends a trigger that was changed, and expects the one complaint. */
    void refused(Consumer<ObjectNode> changed, String complaint) throws IOException, InterruptedException {
        ObjectNode event = trigger("k");
        changed.accept(event);
        isInvalid(send(event), complaint);
    }

    static void isInvalid(HttpResponse<String> answer, String complaint) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\""
                        + complaint + "\"]}");
    }

    Effect.Kind lastEffect() {
        Effect effect = pager.journal().entries().getLast().effect();
        assertThat(effect).isNotNull();
        return effect.kind();
    }
}
