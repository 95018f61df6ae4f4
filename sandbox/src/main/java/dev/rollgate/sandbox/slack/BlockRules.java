package dev.rollgate.sandbox.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Slack's rules for blocks, with all complaints at once. Sizes are those of @slack/types and the Block Kit reference; lengths
 * are counted in UTF-16 units, never fewer than the characters Slack counts.
 */
final class BlockRules {
    private static final int MOST_IN_MESSAGE = 50;
    private static final int MOST_IN_VIEW = 100;
    private static final int MOST_MARKDOWN = 12_000;
    private static final Set<String> ONLY_IN_MESSAGES = Set.of(
            "card",
            "carousel",
            "container",
            "context_actions",
            "file",
            "markdown",
            "plan",
            "table",
            "task_card",
            "data_table");
    private static final Set<String> ONLY_IN_MODALS = Set.of("alert");

    /** Where blocks are shown: not every kind may stand everywhere. */
    private enum Surface {
        MESSAGE,
        MODAL,
        HOME
    }

    private final Surface surface;
    private final Findings findings;
    private final TextRules text;
    private final ElementRules elements;
    private final RichBlockRules rich;

    private BlockRules(Surface surface, Findings findings) {
        this.surface = surface;
        this.findings = findings;
        this.text = new TextRules(findings);
        this.elements = new ElementRules(findings, text);
        this.rich = new RichBlockRules(findings);
    }

    /** What is wrong with the blocks of a message; empty when nothing is. */
    static List<String> complaintsAboutMessage(ArrayNode blocks) {
        Findings findings = new Findings();
        new BlockRules(Surface.MESSAGE, findings).all(blocks, 0, MOST_IN_MESSAGE);
        return findings.complaints();
    }

    static void checkModal(JsonNode blocks, Findings findings) {
        new BlockRules(Surface.MODAL, findings).all(blocks, 1, MOST_IN_VIEW);
    }

    static void checkHome(JsonNode blocks, Findings findings) {
        new BlockRules(Surface.HOME, findings).all(blocks, 1, MOST_IN_VIEW);
    }

    private void all(JsonNode blocks, int min, int max) {
        if (!findings.sized(blocks, min, max, "/blocks")) {
            return;
        }
        Set<String> ids = new HashSet<>();
        int markdown = 0;
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.path(i);
            String at = "/blocks/" + i;
            one(block, at);
            String id = Json.text(block, "block_id");
            if (id != null && !ids.add(id)) {
                findings.add(at + "/block_id", "`block_id` \"" + id + "\" already exists");
            }
            markdown += "markdown".equals(Json.text(block, "type"))
                    ? Json.textOr(block, "text", "").length()
                    : 0;
        }
        if (markdown > MOST_MARKDOWN) {
            findings.add("/blocks", "markdown blocks together " + Findings.tooLong(MOST_MARKDOWN));
        }
        rich.oneTableAtMost(blocks);
    }

    private void one(JsonNode block, String at) {
        String type = Json.textOr(block, "type", "");
        boolean elsewhere = (surface != Surface.MESSAGE && ONLY_IN_MESSAGES.contains(type))
                || (surface != Surface.MODAL && ONLY_IN_MODALS.contains(type));
        if (elsewhere) {
            findings.add(at, "unsupported type in this surface: " + type);
            return;
        }
        findings.optional(block, "block_id", 255, at);
        switch (type) {
            case "header" -> text.plain(block.path("text"), 150, at + "/text");
            case "section" -> section(block, at);
            case "actions" -> actions(block, 25, ElementRules.IN_ACTIONS, at);
            case "context_actions" -> actions(block, 5, ElementRules.IN_CONTEXT_ACTIONS, at);
            case "context" -> context(block, at);
            case "input" -> input(block, at);
            case "image" -> image(block, at);
            case "divider", "video", "file", "call", "alert" -> {
                // No size rule of their own in the table.
            }
            default -> rich.check(type, block, at);
        }
    }

    private void section(JsonNode section, String at) {
        if (!section.has("text") && !section.has("fields")) {
            findings.add(at, "missing required field: text or fields");
        }
        if (section.has("text")) {
            text.any(section.path("text"), at + "/text");
        }
        if (section.has("fields")) {
            JsonNode fields = section.path("fields");
            findings.sized(fields, 1, 10, at + "/fields");
            for (int i = 0; i < fields.size(); i++) {
                text.any(fields.path(i), 2000, at + "/fields/" + i);
            }
        }
        if (section.has("accessory")) {
            elements.check(section.path("accessory"), ElementRules.IN_SECTION, at + "/accessory");
        }
    }

    private void actions(JsonNode block, int max, Set<String> allowed, String at) {
        JsonNode row = block.path("elements");
        if (!findings.sized(row, 1, max, at + "/elements")) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            elements.check(row.path(i), allowed, at + "/elements/" + i);
        }
        elements.distinctActionIds(row, at + "/elements");
    }

    private void context(JsonNode block, String at) {
        JsonNode row = block.path("elements");
        if (!findings.sized(row, 1, 10, at + "/elements")) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            String pointer = at + "/elements/" + i;
            if ("image".equals(Json.text(row.path(i), "type"))) {
                elements.image(row.path(i), pointer);
            } else {
                text.any(row.path(i), pointer);
            }
        }
    }

    private void input(JsonNode input, String at) {
        text.plain(input.path("label"), 2000, at + "/label");
        text.plainIfPresent(input, "hint", 2000, at);
        if (input.has("dispatch_action") && !input.path("dispatch_action").isBoolean()) {
            findings.add(at + "/dispatch_action", "must be a boolean");
        }
        elements.check(input.path("element"), ElementRules.IN_INPUT, at + "/element");
    }

    private void image(JsonNode image, String at) {
        elements.image(image, at);
        text.plainIfPresent(image, "title", 2000, at);
    }
}
