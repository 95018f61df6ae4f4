package dev.rollgate.sandbox.slack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands for a bot at its end of one WebSocket: keeps what it hears and acknowledges envelopes as it was told to. */
final class SocketBot implements WebSocket.Listener, AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> pongs = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket wire;
    private volatile UnaryOperator<ObjectNode> acknowledgement = acknowledgement -> acknowledgement;
    private volatile boolean acknowledges = true;
    private volatile boolean closed;

    SocketBot(String url) {
        wire = http.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    /** @param payload JSON */
    void answers(String payload) {
        acknowledgement = acknowledgement ->
                (ObjectNode) acknowledgement.set("payload", Json.parse(payload).orElseThrow());
    }

    void acknowledgesNothing() {
        acknowledges = false;
    }

    void pings(String text) {
        wire.sendPing(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))).join();
    }

    List<String> pongs() {
        return pongs;
    }

    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> type.equals(Json.text(message, "type")))
                .toList();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take(Json.parse(partial.toString()).orElseThrow());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void take(JsonNode message) {
        heard.add(message);
        if (message.has("envelope_id") && acknowledges) {
            ObjectNode bare = Json.object().put("envelope_id", Json.textOr(message, "envelope_id", ""));
            wire.sendText(acknowledgement.apply(bare).toString(), true);
        }
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        pongs.add(StandardCharsets.US_ASCII.decode(data).toString());
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        closed = true;
    }

    @Override
    public void close() {
        wire.abort();
        http.shutdownNow();
    }
}
