package dev.rollgate.sandbox.slack;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The usual workspace, which speaks over sockets; the bot that listens by HTTP hears nothing. */
abstract class SocketSpecification extends SlackSpecification {
    final WebApi app = api.as(workspace.sockets().appToken());
    private final List<SocketBot> bots = new ArrayList<>();

    @BeforeEach
    void speakOverSocket() {
        workspace.speakOverSocket();
    }

    @AfterEach
    void closeSockets() {
        bots.forEach(SocketBot::close);
    }

    String link() {
        return app.call("apps.connections.open").path("url").asString();
    }

    SocketBot connected() {
        SocketBot connected = new SocketBot(link());
        bots.add(connected);
        await().until(() -> !connected.heard("hello").isEmpty());
        return connected;
    }

    BotAnswer types(String text) {
        return anna.types(OPS, "/confluence-upgrade", text);
    }
}
