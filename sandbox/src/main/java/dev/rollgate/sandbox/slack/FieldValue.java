package dev.rollgate.sandbox.slack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a field, in the form Slack gives it to bots; checks what Slack's client does not let anybody enter. */
final class FieldValue {
    private FieldValue() {}

    static ObjectNode initial(Field field) {
        return of(field, null);
    }

    /**
     * @param given a text, an id, an option by its value or its text; several of them with commas between where several can be
     *     chosen; null for what stands there first
     * @throws IllegalArgumentException if there is no such option
     * @throws IllegalStateException if the text is too long
     */
    static ObjectNode of(Field field, @Nullable String given) {
        String type = field.type();
        JsonNode element = field.element();
        ObjectNode value = Json.object().put("type", type);
        return switch (type) {
            case "plain_text_input", "number_input", "url_text_input", "email_text_input" ->
                typed(value, element, given);
            case "static_select", "radio_buttons", "overflow" ->
                value.set("selected_option", given == null ? initialOption(element) : option(element, given));
            case "checkboxes", "multi_static_select" -> value.set("selected_options", options(element, given));
            case "users_select", "conversations_select", "channels_select", "datepicker", "timepicker" ->
                single(value, kind(type), element, given);
            default -> throw new IllegalArgumentException("people here cannot fill in a " + type + " yet");
        };
    }

    static boolean isEmpty(JsonNode value) {
        return value.propertyStream()
                .filter(part -> !part.getKey().equals("type"))
                .allMatch(part -> part.getValue().isNull()
                        || part.getValue().isArray() && part.getValue().isEmpty());
    }

    /** Only looked at when a view is submitted: nobody reaches a length without being below it first. */
    static boolean isTooShort(Field field, JsonNode value) {
        String text = Json.textOr(value, "value", "");
        return !text.isEmpty()
                && text.length() < field.element().path("min_length").asInt(0);
    }

    private static ObjectNode typed(ObjectNode value, JsonNode element, @Nullable String given) {
        String text = given == null ? Json.textOr(element, "initial_value", "") : given;
        if (text.length() > element.path("max_length").asInt(3000)) {
            throw new IllegalStateException(
                    "the client does not take it: the length of \"" + text + "\" is not allowed");
        }
        return text.isEmpty() ? value.putNull("value") : value.put("value", text);
    }

    private static @Nullable JsonNode initialOption(JsonNode element) {
        JsonNode initial = element.path("initial_option");
        return initial.isObject() ? initial.deepCopy() : null;
    }

    private static JsonNode option(JsonNode element, String given) {
        Stream<JsonNode> grouped = element.path("option_groups")
                .valueStream()
                .flatMap(group -> group.path("options").valueStream());
        return Stream.concat(element.path("options").valueStream(), grouped)
                .filter(option -> given.equals(Json.text(option, "value"))
                        || given.equals(Json.text(option.path("text"), "text")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option \"" + given + "\" in " + element))
                .deepCopy();
    }

    private static ArrayNode options(JsonNode element, @Nullable String given) {
        ArrayNode chosen = Json.array();
        if (given == null) {
            element.path("initial_options").forEach(option -> chosen.add(option.deepCopy()));
        } else {
            names(given).forEach(name -> chosen.add(option(element, name)));
        }
        return chosen;
    }

    private static List<String> names(String given) {
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String kind(String type) {
        return type.endsWith("s_select")
                ? type.substring(0, type.length() - "s_select".length())
                : type.substring(0, type.length() - "picker".length());
    }

    private static ObjectNode single(ObjectNode value, String kind, JsonNode element, @Nullable String given) {
        return value.put("selected_" + kind, given == null ? Json.text(element, "initial_" + kind) : given);
    }
}
