package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a message, whole, with {@code src/test/resources/messages/<name>.json}, and holds it against Slack's limits.
 * {@code -Dmessages=write} writes the files anew; read the difference before you commit it.
 */
final class Shown {
    private static final Path FILES = Path.of("src/test/resources/messages");

    private Shown() {}

    static void as(String name, Message message) {
        withinSlacksLimits(message);
        Path file = FILES.resolve(name + ".json");
        String shown = pretty(message) + "\n";
        try {
            if ("write".equals(System.getProperty("messages"))) {
                Files.createDirectories(FILES);
                Files.writeString(file, shown);
            }
            assertThat(shown).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table of Slack's limits, read from the JSON that is sent. */
    static void withinSlacksLimits(Message message) {
        assertThat(message.text()).isNotBlank();
        assertThat(message.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4000);
        assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
        List<String> texts = new ArrayList<>();
        for (JsonElement block : blocks(message).getAsJsonArray()) {
            check(block.getAsJsonObject(), texts);
        }
        assertThat(texts.stream().mapToInt(String::length).sum()).isLessThan(9500);
    }

    private static void check(JsonObject block, List<String> texts) {
        switch (block.get("type").getAsString()) {
            case "header" -> text(block.get("text"), 150, texts);
            case "section" -> text(block.get("text"), 3000, texts);
            case "context" -> block.getAsJsonArray("elements").forEach(element -> text(element, 3000, texts));
            case "rich_text" ->
                text(
                        block.getAsJsonArray("elements")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonArray("elements")
                                .get(0),
                        3000,
                        texts);
            case "actions" ->
                block.getAsJsonArray("elements").forEach(button -> {
                    text(button.getAsJsonObject().get("text"), 75, texts);
                    assertThat(button.getAsJsonObject().get("value").getAsString())
                            .hasSizeLessThanOrEqualTo(2000);
                });
            default -> throw new AssertionError("no limit known for " + block);
        }
    }

    private static void text(JsonElement holder, int most, List<String> texts) {
        String text = holder.getAsJsonObject().get("text").getAsString();
        assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        texts.add(text);
    }

    private static JsonElement blocks(Message message) {
        return GsonFactory.createSnakeCase().toJsonTree(message.blocks());
    }

    private static String pretty(Message message) {
        JsonObject whole = new JsonObject();
        whole.addProperty("text", message.text());
        whole.add("blocks", blocks(message));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(whole);
    }
}
