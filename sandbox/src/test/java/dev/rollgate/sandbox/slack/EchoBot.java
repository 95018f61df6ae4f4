package dev.rollgate.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Stands for the bot: keeps what it is sent and answers what it was told to. */
final class EchoBot implements AutoCloseable {
    /** A request as it came over the wire. */
    record Received(String body, String timestamp, String signature, Map<String, List<String>> headers) {
        Map<String, String> form() {
            return FormBody.decode(body);
        }

        JsonNode payload() {
            return Json.parse(form().get("payload")).orElseThrow();
        }

        JsonNode json() {
            return Json.parse(body).orElseThrow();
        }

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch awake = new CountDownLatch(1);
    private final HttpServer http;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean asleep;

    EchoBot() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.setExecutor(threads);
        http.createContext("/slack/events", this::take);
        http.start();
    }

    URI eventsUrl() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events");
    }

    void answers(String body) {
        answer = body;
    }

    void answersStatus(int code) {
        status = code;
    }

    void fallsAsleep() {
        asleep = true;
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.getLast();
    }

    @Override
    public void close() {
        awake.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    CallReader.body(exchange),
                    exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Slack-Signature"),
                    Map.copyOf(exchange.getRequestHeaders())));
            if (asleep) {
                awake.await();
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
