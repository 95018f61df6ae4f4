package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.slack.Message;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a bot says in a world's channel: texts, and buttons by their labels. A refusal fails the test. */
final class SlackLine implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final World world;

    SlackLine(World world) {
        this.world = world;
        world.slack().rateLimits().off();
    }

    Message posts(String text, String... buttons) {
        return message(call("chat.postMessage", said(text, buttons)));
    }

    Message replies(Message root, String text, String... buttons) {
        Map<String, String> arguments = said(text, buttons);
        arguments.put("thread_ts", root.ts());
        return message(call("chat.postMessage", arguments));
    }

    void edits(Message message, String text, String... buttons) {
        Map<String, String> arguments = said(text, buttons);
        arguments.put("ts", message.ts());
        call("chat.update", arguments);
    }

    void whispers(String person, String text) {
        Map<String, String> arguments = said(text);
        arguments.put("user", person);
        call("chat.postEphemeral", arguments);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Message message(JsonNode answer) {
        return world.channel().message(answer.path("ts").asString()).orElseThrow();
    }

    private Map<String, String> said(String text, String... buttons) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text)));
        if (buttons.length > 0) {
            blocks.add(Map.of(
                    "type",
                    "actions",
                    "elements",
                    Stream.of(buttons).map(SlackLine::button).toList()));
        }
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("channel", world.channel().id());
        arguments.put("text", text);
        arguments.put("blocks", JSON.writeValueAsString(blocks));
        return arguments;
    }

    private static Map<String, Object> button(String label) {
        Map<String, Object> text = Map.of("type", "plain_text", "text", label);
        return Map.of("type", "button", "text", text, "action_id", label, "value", label);
    }

    private JsonNode call(String method, Map<String, String> arguments) {
        String form = arguments.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(world.slack().apiUrl().resolve(method))
                .header("Authorization", "Bearer " + world.workspace().bot().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            JsonNode answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            if (!answer.path("ok").asBoolean()) {
                throw new AssertionError(method + " was refused: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
