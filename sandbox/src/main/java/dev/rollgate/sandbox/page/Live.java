package dev.rollgate.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import dev.rollgate.sandbox.slack.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One open page: server-sent events with each picture, at once and then whenever it has changed. */
final class Live {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(5);

    private final Scene scene;
    private final SlackPicture slack;
    private final ClusterPicture cluster;
    private final PagerPicture pager;
    private final CallsPicture calls;
    private final Map<String, String> told = new HashMap<>();

    Live(Scene scene, Person viewer) {
        this.scene = scene;
        this.slack = new SlackPicture(scene, viewer);
        this.cluster = new ClusterPicture(scene);
        this.pager = new PagerPicture(scene);
        this.calls = new CallsPicture(scene.world());
    }

    /** Returns when the page is closed. */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, "retry: 500\n\n");
            while (true) {
                for (long looked = 0; looked < BETWEEN_SIGNS.dividedBy(BETWEEN_LOOKS); looked++) {
                    tellNews(out);
                    Thread.sleep(BETWEEN_LOOKS);
                }
                write(out, ": still here\n\n"); // the only way to learn that the reader is gone
            }
        }
    }

    private void tellNews(OutputStream out) throws IOException {
        tellIfChanged(out, "slack", slack.json());
        tellIfChanged(out, "cluster", cluster.json());
        tellIfChanged(out, "pager", pager.json());
        tellIfChanged(out, "bot", scene.bot().json());
        Optional<ObjectNode> news = calls.news(!told.containsKey("calls"));
        if (news.isPresent()) {
            told.put("calls", "");
            tell(out, "calls", news.get().toString());
        }
    }

    private void tellIfChanged(OutputStream out, String name, ObjectNode picture) throws IOException {
        String json = picture.toString();
        if (!json.equals(told.put(name, json))) {
            tell(out, name, json);
        }
    }

    private static void tell(OutputStream out, String name, String json) throws IOException {
        write(out, "event: " + name + "\ndata: " + json + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
