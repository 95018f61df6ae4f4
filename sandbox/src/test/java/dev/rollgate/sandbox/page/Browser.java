package dev.rollgate.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says to the page, and what it hears. */
final class Browser implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;

    Browser(URI page) {
        this.page = page;
    }

    HttpResponse<String> gets(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> does(String person, String verb, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/do/" + verb + "?as=" + person))
                .header("X-Sandbox", "1")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> sends(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    /** Opens the live view of a person. */
    Window looksAs(String person) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = http.send(
                HttpRequest.newBuilder(page.resolve("/live?as=" + person)).build(), BodyHandlers.ofLines());
        return new Window(response);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** What came over one live connection. */
    static final class Window {
        final HttpResponse<Stream<String>> response;
        private final Map<String, List<JsonNode>> events = new ConcurrentHashMap<>();

        private Window(HttpResponse<Stream<String>> response) {
            this.response = response;
            Thread.ofVirtual().start(this::read);
        }

        /** All pictures of that name so far. */
        List<JsonNode> all(String name) {
            return events.getOrDefault(name, List.of());
        }

        /** A missing node while there is none. */
        JsonNode newest(String name) {
            List<JsonNode> all = all(name);
            return all.isEmpty() ? JSON.missingNode() : all.getLast();
        }

        private void read() {
            try {
                String[] name = {""};
                response.body().forEach(line -> {
                    if (line.startsWith("event: ")) {
                        name[0] = line.substring("event: ".length());
                    } else if (line.startsWith("data: ")) {
                        events.computeIfAbsent(name[0], first -> new CopyOnWriteArrayList<>())
                                .add(JSON.readTree(line.substring("data: ".length())));
                    }
                });
            } catch (UncheckedIOException closed) {
                // the browser was closed: nothing more is heard
            }
        }
    }
}
