package dev.rollgate.bot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Like {@link Shown}, for a modal. */
final class ShownForm {
    private static final Path FILES = Path.of("src/test/resources/messages");

    private ShownForm() {}

    static void as(String name, View view) {
        withinSlacksLimits(view);
        Path file = FILES.resolve(name + ".json");
        String shown = new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json(view))
                + "\n";
        try {
            if ("write".equals(System.getProperty("messages"))) {
                Files.writeString(file, shown);
            }
            assertThat(shown).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table of Slack's limits, read from the JSON that is sent; the rest of its rules the sandbox holds us to. */
    static void withinSlacksLimits(View view) {
        assertThat(view.getTitle().getText()).hasSizeBetween(1, 24);
        assertThat(view.getSubmit().getText()).hasSizeBetween(1, 24);
        assertThat(view.getClose().getText()).hasSizeBetween(1, 24);
        assertThat(view.getPrivateMetadata()).hasSizeLessThanOrEqualTo(3000);
        assertThat(view.getBlocks()).hasSizeBetween(1, 100);
        assertThat(texts(view)).allSatisfy(text -> assertThat(text).hasSizeBetween(1, 3000));
        for (JsonElement option : options(view)) {
            assertThat(option.getAsJsonObject().get("value").getAsString()).hasSizeBetween(1, 75);
        }
        assertThat(options(view)).hasSizeLessThanOrEqualTo(100);
    }

    /** All of its mrkdwn and plain text below the title. */
    static List<String> texts(View view) {
        List<String> texts = new ArrayList<>();
        collect(json(view).get("blocks"), texts);
        return texts;
    }

    /** Block and action id of each field. */
    static List<String> fields(View view) {
        List<String> ids = new ArrayList<>();
        for (JsonElement block : json(view).getAsJsonArray("blocks")) {
            JsonObject field = block.getAsJsonObject();
            if (field.get("type").getAsString().equals("input")) {
                ids.add(field.get("block_id").getAsString() + " "
                        + field.getAsJsonObject("element").get("action_id").getAsString());
            }
        }
        return ids;
    }

    private static List<JsonElement> options(View view) {
        List<JsonElement> options = new ArrayList<>();
        for (JsonElement block : json(view).getAsJsonArray("blocks")) {
            JsonElement element = block.getAsJsonObject().get("element");
            if (element != null && element.getAsJsonObject().has("options")) {
                element.getAsJsonObject().getAsJsonArray("options").forEach(options::add);
            }
        }
        return options;
    }

    private static void collect(JsonElement part, List<String> texts) {
        if (part.isJsonArray()) {
            part.getAsJsonArray().forEach(inner -> collect(inner, texts));
        } else if (part.isJsonObject()) {
            part.getAsJsonObject().asMap().forEach((name, value) -> {
                if (name.equals("text") && value.isJsonPrimitive()) {
                    texts.add(value.getAsString());
                } else {
                    collect(value, texts);
                }
            });
        }
    }

    private static JsonObject json(View view) {
        return GsonFactory.createSnakeCase().toJsonTree(view).getAsJsonObject();
    }
}
