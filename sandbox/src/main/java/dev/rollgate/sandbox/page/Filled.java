package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.slack.OpenedView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What stands in a form's inputs in the browser, which leaves out what is empty, in the way people fill them in here. */
final class Filled {
    private Filled() {}

    /**
     * By block id; what can be emptied and was left out is empty.
     *
     * @param values {@code {block id: {action id: text, option's value, user id, or a list of options' values}}}
     */
    static Map<String, String> in(OpenedView view, JsonNode values) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (JsonNode block : view.view().path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                String id = block.path("block_id").asString("");
                JsonNode element = block.path("element");
                JsonNode value = values.path(id).path(element.path("action_id").asString(""));
                if (!value.isMissingNode()) {
                    filled.put(id, text(value));
                } else if (canBeEmptied(element)) {
                    filled.put(id, "");
                }
            }
        }
        return filled;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(option -> option.asString("")).collect(Collectors.joining(","))
                : value.asString("");
    }

    /** Nobody can take back the choice in a select or of a radio button. */
    private static boolean canBeEmptied(JsonNode element) {
        String type = element.path("type").asString("");
        return type.endsWith("_input") || type.equals("checkboxes");
    }
}
