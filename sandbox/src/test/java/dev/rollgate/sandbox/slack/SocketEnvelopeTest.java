package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over a socket, what people do is an envelope with the payload of a request, and its acknowledgement means the same. */
class SocketEnvelopeTest extends SocketSpecification {
    private static final String VIEW = "{\"type\":\"modal\",\"callback_id\":\"start\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Upgrade\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"Start\"},\"blocks\":["
            + "{\"type\":\"input\",\"block_id\":\"version\",\"label\":{\"type\":\"plain_text\",\"text\":\"Version\"},\"element\":{\"type\":\"plain_text_input\","
            + "\"action_id\":\"version_text\"}}]}";

    @Test
    void aCommandHasTheFieldsOfItsForm() {
        SocketBot connected = connected();
        types("start *prod* 9.2.21");

        JsonNode envelope = connected.heard("slash_commands").getFirst();
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.path("envelope_id").asString()).isNotEmpty();
        assertThat(envelope.path("payload").path("command").asString()).isEqualTo("/confluence-upgrade");
        assertThat(envelope.path("payload").path("text").asString()).isEqualTo("start *prod* 9.2.21");
        assertThat(envelope.path("payload").path("user_id").asString()).isEqualTo("UANNA01");
        assertThat(envelope.path("payload").path("response_url").asString()).startsWith("http");
        assertThat(bot.received()).isEmpty();
    }

    @Test
    void thePayloadOfItsAcknowledgementIsShownToThePerson() {
        connected().answers("{\"response_type\":\"ephemeral\",\"text\":\"Checking\"}");

        assertThat(types("start").acknowledged()).isTrue();
        assertThat(workspace.privateTo(anna)).extracting(Message::text).containsExactly("Checking");
    }

    @Test
    void aClickIsInteractive() {
        SocketBot connected = connected();
        BotAnswer answer = anna.clicks(postedGate(), "Approve wiki-1");

        JsonNode payload = connected.heard("interactive").getFirst().path("payload");
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.path("actions").path(0).path("value").asString()).isEqualTo("run-1/wiki-1");
        assertThat(answer.acknowledged()).isTrue();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aSubmissionMayBeAnsweredWithErrors() {
        SocketBot connected = connected();
        types("start");
        String trigger = connected
                .heard("slash_commands")
                .getFirst()
                .path("payload")
                .path("trigger_id")
                .asString();
        api.call("views.open", "trigger_id", trigger, "view", VIEW);
        connected.answers("{\"response_action\":\"errors\",\"errors\":{\"version\":\"not a version\"}}");
        anna.submits(workspace.views().getLast(), Map.of("version", "x"));

        assertThat(workspace.views().getFirst().errors()).containsEntry("version", "not a version");
    }

    @Test
    void anEventAcceptsNoPayload() {
        SocketBot connected = connected();
        assertThat(anna.mentions(OPS, null, "status").orElseThrow().acknowledged())
                .isTrue();

        JsonNode envelope = connected.heard("events_api").getFirst();
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isFalse();
        assertThat(envelope.path("retry_attempt").asInt()).isZero();
        assertThat(envelope.path("payload").path("event").path("type").asString())
                .isEqualTo("app_mention");
    }

    @Test
    void anEventThatFoundNoConnectionIsToldOnceMore() {
        workspace.repeatEventsAfter(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));
        anna.mentions(OPS, null, "status");
        SocketBot connected = connected();

        await().until(() -> !connected.heard("events_api").isEmpty());
        JsonNode envelope = connected.heard("events_api").getFirst();
        assertThat(envelope.path("retry_attempt").asInt()).isPositive();
        assertThat(envelope.path("retry_reason").asString()).isEqualTo("connection_failed");
    }

    @Test
    void anyOneOfTheConnectionsGetsIt() {
        SocketBot one = connected();
        SocketBot other = connected();
        for (int i = 0; i < 60; i++) {
            assertThat(types("status").acknowledged()).isTrue();
        }

        assertThat(one.heard("slash_commands")).isNotEmpty();
        assertThat(other.heard("slash_commands")).isNotEmpty();
        assertThat(one.heard("slash_commands").size()
                        + other.heard("slash_commands").size())
                .isEqualTo(60);
    }

    @Test
    void withoutAConnectionTheDispatchFails() {
        assertThat(types("status").status()).isZero();
        assertThat(workspace.privateTo(anna).getFirst().text()).contains("dispatch_failed");
    }

    @Test
    void withoutAnAcknowledgementInTimeItIsATimeout() {
        workspace.acknowledgeWithin(Duration.ofMillis(200));
        connected().acknowledgesNothing();

        assertThat(types("status").timedOut()).isTrue();
        assertThat(workspace.privateTo(anna).getFirst().text()).contains("operation_timeout");
    }

    @Test
    void aConnectionThatEndsBeforeTheAcknowledgementFailsTheDispatch() {
        SocketBot connected = connected();
        connected.acknowledgesNothing();
        CompletableFuture<BotAnswer> typing = CompletableFuture.supplyAsync(() -> types("status"));
        await().until(() -> !connected.heard("slash_commands").isEmpty());
        workspace.sockets().dropAll();

        await().until(typing::isDone);
        assertThat(typing.join().acknowledged()).isFalse();
        assertThat(typing.join().timedOut()).isFalse();
    }

    @Test
    void aRepeatedRequestIsANewEnvelopeWithTheSamePayload() {
        SocketBot connected = connected();
        anna.sendsAgain(types("status"));

        JsonNode first = connected.heard("slash_commands").getFirst();
        JsonNode second = connected.heard("slash_commands").getLast();
        assertThat(second.path("payload")).isEqualTo(first.path("payload"));
        assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
    }

    @Test
    void whatCannotBeForgedThereIsAMistakeOfTheTest() {
        connected();
        assertThatThrownBy(() -> anna.withWrongSignature().types(OPS, "/x", ""))
                .hasMessageContaining("nothing is signed");
        assertThatThrownBy(() -> anna.withClockOffBy(Duration.ofHours(1)).types(OPS, "/x", ""))
                .hasMessageContaining("nothing is signed");
    }
}
