package dev.rollgate.sandbox.slack;

import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import tools.jackson.databind.node.ObjectNode;

/** One of the app's WebSockets, seen from Slack. */
final class SocketConnection {
    private final WebSocket wire;
    private volatile boolean silent;

    SocketConnection(WebSocket wire) {
        this.wire = wire;
    }

    /** Slack's first word. {@code open}: how many connections the app has, this one among them. */
    void hello(int open, Bot bot) {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open);
        hello.putObject("connection_info").put("app_id", bot.appId());
        hello.putObject("debug_info")
                .put("host", "applink-sandbox")
                .put("build_number", 1)
                .put("approximate_connection_time", 18060);
        send(hello);
    }

    void disconnect(DisconnectReason reason) {
        ObjectNode last = Json.object().put("type", "disconnect").put("reason", reason.code());
        last.putObject("debug_info").put("host", "applink-sandbox");
        send(last);
    }

    /** Does nothing on a silent line or one that has just closed: who sent awaits an answer, and sees that none comes. */
    void send(ObjectNode message) {
        if (silent) {
            return;
        }
        try {
            wire.send(message.toString());
        } catch (WebsocketNotConnectedException closed) {
            // whoever awaits an answer hears of it by Sockets.closed
        }
    }

    /** From now on nothing is heard of it, pongs included; it stays open. */
    void fallSilent() {
        silent = true;
    }

    boolean isSilent() {
        return silent;
    }

    /** Ends it as a lost network does: without a word. */
    void drop() {
        wire.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
    }

    void close() {
        wire.close(CloseFrame.NORMAL);
    }
}
