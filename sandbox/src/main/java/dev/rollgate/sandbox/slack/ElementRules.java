package dev.rollgate.sandbox.slack;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Slack's rules for what stands inside blocks: buttons, menus, inputs; and which of them may stand where. */
final class ElementRules {
    private static final Set<String> MENUS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> PICKERS =
            Set.of("checkboxes", "radio_buttons", "datepicker", "datetimepicker", "timepicker");

    static final Set<String> IN_ACTIONS = union(MENUS, PICKERS, Set.of("button", "overflow", "workflow_button"));
    static final Set<String> IN_SECTION = union(IN_ACTIONS, Set.of("image"));
    static final Set<String> IN_CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");
    static final Set<String> IN_INPUT = union(
            MENUS,
            PICKERS,
            Set.of(
                    "plain_text_input",
                    "number_input",
                    "email_text_input",
                    "url_text_input",
                    "rich_text_input",
                    "file_input"));

    private static final Set<String> TRIGGERS = Set.of("on_enter_pressed", "on_character_entered");
    private static final Set<String> BUTTON_FIELDS =
            Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");

    private final Findings findings;
    private final TextRules text;

    ElementRules(Findings findings, TextRules text) {
        this.findings = findings;
        this.text = text;
    }

    void check(JsonNode element, Set<String> allowed, String pointer) {
        String type = Json.textOr(element, "type", "");
        if (!allowed.contains(type)) {
            findings.add(pointer, "unsupported type: " + type);
            return;
        }
        findings.optional(element, "action_id", 255, pointer);
        if (element.path("action_id").isString()
                && element.path("action_id").stringValue().isEmpty()) {
            findings.add(pointer + "/action_id", "must be more than 0 characters");
        }
        text.confirmIfPresent(element, pointer);
        text.plainIfPresent(element, "placeholder", 150, pointer);
        switch (type) {
            case "button" -> button(element, pointer);
            case "static_select", "multi_static_select" -> text.options(element, 100, pointer);
            case "checkboxes", "radio_buttons" -> text.options(element, 10, pointer);
            case "overflow" -> text.options(element, 5, pointer);
            case "plain_text_input", "rich_text_input" -> whenTold(element.path("dispatch_action_config"), pointer);
            case "image" -> image(element, pointer);
            default -> {
                // The other kinds have no size rule of their own in the table.
            }
        }
    }

    /** Each {@code action_id} once within a block. */
    void distinctActionIds(JsonNode elements, String pointer) {
        Set<String> seen = new HashSet<>();
        for (JsonNode element : elements) {
            String actionId = Json.text(element, "action_id");
            if (actionId != null && !seen.add(actionId)) {
                findings.add(pointer, "`action_id` \"" + actionId + "\" already exists");
            }
        }
    }

    void image(JsonNode image, String pointer) {
        if (!image.has("image_url") && !image.has("slack_file")) {
            findings.add(pointer, "missing required field: image_url or slack_file");
        }
        findings.optional(image, "image_url", 3000, pointer);
        findings.required(image, "alt_text", pointer);
        findings.optional(image, "alt_text", 2000, pointer);
    }

    /** When an input tells the bot at once, if its block has {@code dispatch_action}. */
    private void whenTold(JsonNode config, String pointer) {
        if (config.isMissingNode()) {
            return;
        }
        String at = pointer + "/dispatch_action_config/trigger_actions_on";
        JsonNode triggers = config.path("trigger_actions_on");
        findings.sized(triggers, 1, 2, at);
        for (JsonNode trigger : triggers) {
            if (!TRIGGERS.contains(trigger.asString())) {
                findings.add(at, "unsupported: " + trigger.asString());
            }
        }
    }

    private void button(JsonNode button, String pointer) {
        findings.onlyFields(button, BUTTON_FIELDS, pointer);
        text.plain(button.path("text"), 75, pointer + "/text");
        findings.optional(button, "value", 2000, pointer);
        findings.optional(button, "url", 3000, pointer);
        findings.optional(button, "accessibility_label", 75, pointer);
        String style = Json.text(button, "style");
        if (style != null && !style.equals("primary") && !style.equals("danger")) {
            findings.add(pointer + "/style", "must be primary or danger");
        }
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
