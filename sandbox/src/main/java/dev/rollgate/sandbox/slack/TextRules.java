package dev.rollgate.sandbox.slack;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Slack's rules for the pieces that blocks are made of: text objects, confirm dialogs, options. Sizes as in @slack/types. */
final class TextRules {
    private static final int TEXT = 3000;
    private static final int OPTION = 75;
    private static final Set<String> TEXT_FIELDS = Set.of("type", "text", "emoji", "verbatim");

    private final Findings findings;

    TextRules(Findings findings) {
        this.findings = findings;
    }

    /** A plain_text or mrkdwn object of 1 to 3,000 characters. */
    void any(JsonNode text, String pointer) {
        any(text, TEXT, pointer);
    }

    void any(JsonNode text, int max, String pointer) {
        if (!text.isObject()) {
            findings.add(pointer, "missing required text object");
            return;
        }
        String type = Json.textOr(text, "type", "");
        if (!type.equals("plain_text") && !type.equals("mrkdwn")) {
            findings.add(pointer + "/type", "unsupported text type: " + type);
        }
        size(text, max, pointer);
        findings.onlyFields(text, TEXT_FIELDS, pointer);
        if (type.equals("mrkdwn") && text.has("emoji")) {
            findings.add(pointer + "/emoji", "only usable when type is plain_text");
        }
    }

    /** Where Slack wants plain text: headers, labels, buttons, titles. */
    void plain(JsonNode text, int max, String pointer) {
        any(text, max, pointer);
        if (text.isObject() && !"plain_text".equals(Json.text(text, "type"))) {
            findings.add(pointer + "/type", "must be plain_text");
        }
    }

    void plainIfPresent(JsonNode owner, String field, int max, String pointer) {
        if (owner.has(field)) {
            plain(owner.path(field), max, pointer + "/" + field);
        }
    }

    void confirmIfPresent(JsonNode owner, String pointer) {
        if (!owner.has("confirm")) {
            return;
        }
        JsonNode confirm = owner.path("confirm");
        String at = pointer + "/confirm";
        plain(confirm.path("title"), 100, at + "/title");
        any(confirm.path("text"), 300, at + "/text");
        plain(confirm.path("confirm"), 30, at + "/confirm");
        plain(confirm.path("deny"), 30, at + "/deny");
    }

    /** {@code options}, or {@code option_groups} of a select that has no options of its own. */
    void options(JsonNode element, int max, String pointer) {
        if (element.has("option_groups")) {
            JsonNode groups = element.path("option_groups");
            findings.sized(groups, 1, 100, pointer + "/option_groups");
            for (int i = 0; i < groups.size(); i++) {
                String at = pointer + "/option_groups/" + i;
                plain(groups.path(i).path("label"), OPTION, at + "/label");
                optionList(groups.path(i).path("options"), max, at + "/options");
            }
        } else {
            optionList(element.path("options"), max, pointer + "/options");
        }
    }

    private void optionList(JsonNode options, int max, String pointer) {
        if (!findings.sized(options, 1, max, pointer)) {
            return;
        }
        for (int i = 0; i < options.size(); i++) {
            String at = pointer + "/" + i;
            any(options.path(i).path("text"), OPTION, at + "/text");
            findings.required(options.path(i), "value", at);
            findings.optional(options.path(i), "value", OPTION, at);
            if (options.path(i).has("description")) {
                any(options.path(i).path("description"), OPTION, at + "/description");
            }
        }
    }

    private void size(JsonNode text, int max, String pointer) {
        String content = findings.required(text, "text", pointer);
        if (content == null) {
            return;
        }
        if (content.isEmpty()) {
            findings.add(pointer + "/text", "must be more than 0 characters");
        } else if (content.length() > max) {
            findings.add(pointer + "/text", Findings.tooLong(max));
        }
    }
}
