package dev.rollgate.bot.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of Slack as private answers and forms need: what is sent to a {@code response_url} is kept, calls of the Web API are
 * counted and answered as a test says.
 */
final class StandInSlack implements AutoCloseable {
    final BlockingQueue<JsonNode> whispers = new LinkedBlockingQueue<>();
    final AtomicInteger webApiCalls = new AtomicInteger();
    /** By method; one that is not here is answered with what is no answer. */
    final Map<String, String> answers = new ConcurrentHashMap<>();
    /** Calls of methods that are answered, as they were sent: the method, a space, the form. */
    final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    private final HttpServer server;

    StandInSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.createContext("/api/", exchange -> {
            webApiCalls.incrementAndGet();
            answerCall(exchange);
        });
        server.createContext("/respond", exchange -> {
            whispers.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            answerOk(exchange);
        });
        server.start();
    }

    /** Awaits the next call of a method that is answered; its form as a person could read it. */
    String nextCallOf(String method) {
        try {
            String call = calls.poll(10, TimeUnit.SECONDS);
            if (call == null || !call.startsWith(method + " ")) {
                throw new AssertionError("no call of " + method + ": " + call);
            }
            return URLDecoder.decode(call.substring(method.length() + 1), StandardCharsets.UTF_8)
                    .replace("\\u003c", "<")
                    .replace("\\u003e", ">")
                    .replace("\\u0027", "'");
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private void answerCall(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String answer = answers.get(method);
        if (answer == null) {
            answerOk(exchange);
            return;
        }
        calls.add(method + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, answer);
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
        answer(exchange, "ok");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
