package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A connection is opened with the app's token and a ticket, begins with hello, and ends with or without a word. */
class SocketConnectionTest extends SocketSpecification {
    @Test
    void helloTellsOfTheAppAndItsConnections() {
        JsonNode first = connected().heard("hello").getFirst();
        JsonNode second = connected().heard("hello").getFirst();

        assertThat(first.path("num_connections").asInt()).isEqualTo(1);
        assertThat(second.path("num_connections").asInt()).isEqualTo(2);
        assertThat(second.path("connection_info").path("app_id").asString()).isEqualTo("AROLLGATE");
        assertThat(second.path("debug_info").path("approximate_connection_time").asInt())
                .isPositive();
        assertThat(workspace.sockets().connections()).isEqualTo(2);
    }

    @Test
    void onlyTheAppsTokenOpensOneAndItOpensNothingElse() {
        assertThat(api.refusal("apps.connections.open")).isEqualTo("not_allowed_token_type");
        assertThat(app.refusal("auth.test")).isEqualTo("not_allowed_token_type");
        assertThat(api.as("xapp-other").refusal("apps.connections.open")).isEqualTo("invalid_auth");
    }

    @Test
    void aTokenMayBeRevoked() {
        SocketBot connected = connected();
        workspace.sockets().refuseToken("token_revoked");

        assertThat(app.refusal("apps.connections.open")).isEqualTo("token_revoked");
        assertThat(connected.isClosed()).isFalse();
    }

    @Test
    void faultsStrikeTheOpeningOfConnectionsToo() {
        slack.faults().next(1, "apps.connections.open", new Fault.TooMany(30));

        assertThat(app.post("apps.connections.open").statusCode()).isEqualTo(429);
        connected();
    }

    @Test
    void aTicketIsGoodForOneConnection() {
        String link = link();
        try (SocketBot once = new SocketBot(link)) {
            await().until(() -> !once.heard("hello").isEmpty());
            assertThatThrownBy(() -> new SocketBot(link)).isNotNull();
            assertThatThrownBy(() -> new SocketBot(link.replace("ticket=", "ticket=x")))
                    .isNotNull();
        }
    }

    @Test
    void tenAreTheMost() {
        for (int i = 0; i < 10; i++) {
            connected();
        }
        try (SocketBot eleventh = new SocketBot(link())) {
            await().until(eleventh::isClosed);
            assertThat(eleventh.heard("disconnect").getFirst().path("reason").asString())
                    .isEqualTo("too_many_websockets");
            assertThat(eleventh.heard("hello")).isEmpty();
        }
        assertThat(workspace.sockets().connections()).isEqualTo(10);
    }

    @Test
    void disconnectSaysWhyAndLeavesTheConnectionOpen() {
        SocketBot connected = connected();
        workspace.sockets().disconnect(DisconnectReason.REFRESH_REQUESTED);

        await().until(() -> !connected.heard("disconnect").isEmpty());
        assertThat(connected.heard("disconnect").getFirst().path("reason").asString())
                .isEqualTo("refresh_requested");
        assertThat(types("status").acknowledged()).isTrue();
    }

    @Test
    void whatIsDroppedEndsWithoutAWord() {
        SocketBot connected = connected();
        workspace.sockets().dropAll();

        await().until(connected::isClosed);
        assertThat(connected.heard("disconnect")).isEmpty();
        assertThat(workspace.sockets().connections()).isZero();
    }

    @Test
    void pingsAreAnsweredUntilItFallsSilent() {
        SocketBot connected = connected();
        connected.pings("one");
        await().until(() -> connected.pongs().contains("one"));

        workspace.sockets().goSilent();
        connected.pings("two");
        SocketBot later = connected();
        later.pings("three");

        await().until(() -> later.pongs().contains("three"));
        assertThat(connected.pongs()).containsExactly("one");
        assertThat(connected.isClosed()).isFalse();
    }
}
