package dev.rollgate.sandbox.slack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person entered in a modal, as {@code state.values}; checks what Slack's client checks before it submits. */
final class FilledForm {
    private FilledForm() {}

    static ObjectNode state(JsonNode view, Map<String, String> values) {
        ObjectNode state = Json.object();
        Set<String> entered = new HashSet<>();
        for (JsonNode block : view.path("blocks")) {
            if ("input".equals(Json.text(block, "type"))) {
                String blockId = Json.textOr(block, "block_id", "");
                JsonNode element = block.path("element");
                String actionId = Json.textOr(element, "action_id", "");
                String name = values.containsKey(actionId) ? actionId : blockId;
                entered.add(name);
                state.putObject(blockId).set(actionId, one(block, element, values.get(name)));
            }
        }
        values.keySet().stream()
                .filter(name -> !entered.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the view has no input called " + name + ", only " + state);
                });
        return state;
    }

    private static ObjectNode one(JsonNode block, JsonNode element, @Nullable String given) {
        String type = Json.textOr(element, "type", "");
        ObjectNode answer = Json.object().put("type", type);
        boolean filled = switch (type) {
            case "static_select", "radio_buttons" -> option(answer, element, given);
            case "users_select", "conversations_select", "channels_select" -> chosenId(answer, type, element, given);
            case "plain_text_input", "number_input", "url_text_input", "email_text_input" ->
                typed(answer, element, given);
            default -> throw new IllegalArgumentException("people here cannot fill in a " + type + " yet");
        };
        if (!filled && !"true".equals(Json.text(block, "optional"))) {
            throw new IllegalStateException(
                    "the client does not submit: \"" + Json.textOr(block.path("label"), "text", "") + "\" is required");
        }
        return answer;
    }

    private static boolean typed(ObjectNode answer, JsonNode element, @Nullable String given) {
        String value = given == null ? Json.textOr(element, "initial_value", "") : given;
        if (value.length() > element.path("max_length").asInt(3000)
                || (!value.isEmpty()
                        && value.length() < element.path("min_length").asInt(0))) {
            throw new IllegalStateException(
                    "the client does not submit: the length of \"" + value + "\" is not allowed");
        }
        if (value.isEmpty()) {
            answer.putNull("value");
            return false;
        }
        answer.put("value", value);
        return true;
    }

    private static boolean option(ObjectNode answer, JsonNode element, @Nullable String given) {
        if (given == null) {
            JsonNode initial = element.path("initial_option");
            answer.set("selected_option", initial.isObject() ? initial.deepCopy() : null);
            return initial.isObject();
        }
        Stream<JsonNode> grouped = element.path("option_groups")
                .valueStream()
                .flatMap(group -> group.path("options").valueStream());
        JsonNode chosen = Stream.concat(element.path("options").valueStream(), grouped)
                .filter(option -> given.equals(Json.text(option, "value"))
                        || given.equals(Json.text(option.path("text"), "text")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option \"" + given + "\" in " + element));
        answer.set("selected_option", chosen.deepCopy());
        return true;
    }

    private static boolean chosenId(ObjectNode answer, String type, JsonNode element, @Nullable String given) {
        String kind = type.substring(0, type.length() - "s_select".length());
        String chosen = given == null ? Json.text(element, "initial_" + kind) : given;
        answer.put("selected_" + kind, chosen);
        return chosen != null;
    }
}
