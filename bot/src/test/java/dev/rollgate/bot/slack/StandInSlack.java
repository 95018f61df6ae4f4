package dev.rollgate.bot.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of Slack as private answers need: what is sent to a {@code response_url} is kept, calls of the Web API are counted. */
final class StandInSlack implements AutoCloseable {
    final BlockingQueue<JsonNode> whispers = new LinkedBlockingQueue<>();
    final AtomicInteger webApiCalls = new AtomicInteger();
    private final HttpServer server;

    StandInSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.createContext("/api/", exchange -> {
            webApiCalls.incrementAndGet();
            answerOk(exchange);
        });
        server.createContext("/respond", exchange -> {
            whispers.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            answerOk(exchange);
        });
        server.start();
    }

    /** Awaits the next private answer. */
    String nextWhisper() {
        try {
            JsonNode whisper = whispers.poll(10, TimeUnit.SECONDS);
            if (whisper == null
                    || whisper.path("replace_original").asBoolean(true)
                    || !whisper.path("response_type").asString().equals("ephemeral")) {
                throw new AssertionError("no private answer that leaves the message alone: " + whisper);
            }
            return whisper.path("text").asString();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    String apiUrl() {
        return address() + "/api/";
    }

    String responseUrl() {
        return address() + "/respond";
    }

    /** From now on Slack is away: nothing listens. */
    @Override
    public void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answerOk(HttpExchange exchange) throws IOException {
        byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, ok.length);
        exchange.getResponseBody().write(ok);
        exchange.close();
    }
}
