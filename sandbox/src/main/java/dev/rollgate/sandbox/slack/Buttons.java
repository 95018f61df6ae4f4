package dev.rollgate.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the buttons of a message. */
final class Buttons {
    private Buttons() {}

    static List<Button> in(Message message) {
        List<Button> found = new ArrayList<>();
        for (JsonNode block : message.blocks()) {
            String blockId = Json.textOr(block, "block_id", "");
            block.path("elements").forEach(element -> addIfButton(found, message, blockId, element));
            addIfButton(found, message, blockId, block.path("accessory"));
        }
        return List.copyOf(found);
    }

    /**
     * The button that a person means who reads {@code label} aloud: the one called so, else the only one that begins so.
     *
     * @throws IllegalArgumentException that lists the buttons, when none or several begin so
     */
    static Button called(String label, Message message) {
        List<Button> all = in(message);
        List<Button> exact =
                all.stream().filter(button -> button.label().equals(label)).toList();
        List<Button> meant = !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(button -> button.label().startsWith(label))
                        .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(meant.size() + " buttons begin with \"" + label + "\"; the message has "
                    + all.stream().map(Button::label).collect(Collectors.joining("\", \"", "[\"", "\"]")));
        }
        return meant.getFirst();
    }

    private static void addIfButton(List<Button> found, Message message, String blockId, JsonNode element) {
        if ("button".equals(Json.text(element, "type"))) {
            found.add(new Button(
                    message,
                    Json.textOr(element.path("text"), "text", ""),
                    Json.textOr(element, "action_id", ""),
                    blockId,
                    Json.text(element, "value"),
                    Json.text(element, "style"),
                    confirm(element.path("confirm"))));
        }
    }

    private static Button.@Nullable Confirm confirm(JsonNode dialog) {
        return dialog.isObject()
                ? new Button.Confirm(
                        Json.textOr(dialog.path("title"), "text", ""),
                        Json.textOr(dialog.path("text"), "text", ""),
                        Json.textOr(dialog.path("confirm"), "text", ""),
                        Json.textOr(dialog.path("deny"), "text", ""))
                : null;
    }
}
