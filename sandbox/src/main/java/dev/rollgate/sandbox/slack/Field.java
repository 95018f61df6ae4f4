package dev.rollgate.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An element of a view that a person can fill in or click, and the block it stands in. */
record Field(JsonNode block, JsonNode element) {
    private static final Set<String> NOT_USED = Set.of("", "image", "plain_text", "mrkdwn");
    private static final Set<String> WITHOUT_STATE = Set.of("button", "overflow", "workflow_button");

    /** All of a view, in reading order. */
    static List<Field> in(JsonNode view) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode block : view.path("blocks")) {
            switch (Json.textOr(block, "type", "")) {
                case "input" -> fields.add(new Field(block, block.path("element")));
                case "section" -> fields.add(new Field(block, block.path("accessory")));
                case "actions" -> block.path("elements").forEach(element -> fields.add(new Field(block, element)));
                default -> {
                    // the other kinds have nothing to use
                }
            }
        }
        fields.removeIf(field -> NOT_USED.contains(field.type()));
        return fields;
    }

    /**
     * The field with that block id, else the one with that action id.
     *
     * @throws IllegalArgumentException if none or several are called so
     */
    static Field called(String name, List<Field> fields) {
        List<Field> byBlock =
                fields.stream().filter(field -> field.blockId().equals(name)).toList();
        List<Field> meant = byBlock.size() == 1
                ? byBlock
                : fields.stream().filter(field -> field.actionId().equals(name)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        List<String> known = fields.stream()
                .map(field -> field.blockId() + "/" + field.actionId())
                .toList();
        String howMany = meant.isEmpty() ? "no input" : meant.size() + " inputs";
        throw new IllegalArgumentException("the view has " + howMany + " called " + name + ", only " + known);
    }

    /**
     * The button that is called {@code label}, else the only one that begins so.
     *
     * @throws IllegalArgumentException if none or several begin so
     */
    static Field labelled(String label, List<Field> fields) {
        List<Field> buttons = fields.stream().filter(Field::isButton).toList();
        List<Field> exact =
                buttons.stream().filter(button -> button.label().equals(label)).toList();
        List<Field> meant = !exact.isEmpty()
                ? exact
                : buttons.stream()
                        .filter(button -> button.label().startsWith(label))
                        .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(meant.size() + " buttons begin with \"" + label + "\"; the view has "
                    + buttons.stream().map(Field::label).toList());
        }
        return meant.getFirst();
    }

    String blockId() {
        return Json.textOr(block, "block_id", "");
    }

    String actionId() {
        return Json.textOr(element, "action_id", "");
    }

    String type() {
        return Json.textOr(element, "type", "");
    }

    String label() {
        return Json.textOr(isInput() ? block.path("label") : element.path("text"), "text", actionId());
    }

    boolean isButton() {
        return type().equals("button");
    }

    boolean isInput() {
        return "input".equals(Json.text(block, "type"));
    }

    boolean isRequired() {
        return isInput() && !"true".equals(Json.text(block, "optional"));
    }

    /** Whether what is entered is part of {@code state.values}. */
    boolean isStateful() {
        return !WITHOUT_STATE.contains(type());
    }

    /** Whether the bot hears at once when it is used: an input waits for the submission unless it asks not to. */
    boolean tellsAtOnce() {
        return !isInput() || "true".equals(Json.text(block, "dispatch_action"));
    }

    /** Whether {@code values} has a value of the same kind for it. */
    boolean isIn(JsonNode values) {
        return type().equals(Json.text(values.path(blockId()).path(actionId()), "type"));
    }

    ObjectNode of(JsonNode values) {
        return (ObjectNode) values.path(blockId()).path(actionId()).deepCopy();
    }

    void put(ObjectNode values, ObjectNode value) {
        values.withObjectProperty(blockId()).set(actionId(), value);
    }
}
