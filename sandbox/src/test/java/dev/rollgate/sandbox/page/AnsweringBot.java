package dev.rollgate.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where the bot answers: keeps what Slack sends it, answers what it was told to, and speaks when it is told. */
final class AnsweringBot implements AutoCloseable {
    final List<String> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final World world;
    private final HttpServer http;
    private volatile int status = 200;
    private volatile String answer = "";

    AnsweringBot(World world) throws IOException {
        this.world = world;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/slack/events", this::take);
        http.start();
        world.workspace()
                .botListensAt(URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/slack/events"));
    }

    void answers(int code, String body) {
        status = code;
        answer = body;
    }

    /** Calls a method of Slack, with names and values in turn. */
    JsonNode calls(String method, String... arguments) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < arguments.length; i += 2) {
            form.append(arguments[i])
                    .append('=')
                    .append(URLEncoder.encode(arguments[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        HttpRequest request = HttpRequest.newBuilder(world.slack().apiUrl().resolve(method))
                .header("Authorization", "Bearer " + world.workspace().bot().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return new JsonMapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    /** What it was last sent, decoded: a form, an interaction or an event. */
    String last() {
        return URLDecoder.decode(received.getLast(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
