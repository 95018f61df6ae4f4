package dev.rollgate.sandbox.slack;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules for the newer kinds of block, as far as the sizes of {@code @slack/types} say; any other kind is refused. */
final class RichBlockRules {
    private static final Set<String> TABLES = Set.of("table", "data_table");
    private static final Set<String> RICH_TEXT_PARTS =
            Set.of("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote");

    private final Findings findings;

    RichBlockRules(Findings findings) {
        this.findings = findings;
    }

    void check(String type, JsonNode block, String at) {
        switch (type) {
            case "markdown" -> markdown(block, at);
            case "rich_text" -> richText(block, at);
            case "table", "data_table" -> table(block, at);
            case "card" -> card(block, at);
            case "carousel" -> carousel(block, at);
            case "container" -> {
                textOf(block, "title", 150, at);
                findings.sized(block.path("child_blocks"), 1, 10, at + "/child_blocks");
            }
            case "plan", "task_card" -> findings.required(block, "title", at);
            default -> findings.add(at, "unsupported type: " + type);
        }
    }

    void oneTableAtMost(JsonNode blocks) {
        long tables = blocks.valueStream()
                .filter(block -> TABLES.contains(Json.textOr(block, "type", "")))
                .count();
        if (tables > 1) {
            findings.add("/blocks", "only one table allowed");
        }
    }

    private void markdown(JsonNode block, String at) {
        String content = findings.required(block, "text", at);
        if (content != null && content.isEmpty()) {
            findings.add(at + "/text", "must be more than 0 characters");
        }
    }

    private void richText(JsonNode block, String at) {
        JsonNode parts = block.path("elements");
        if (!findings.sized(parts, 1, Integer.MAX_VALUE, at + "/elements")) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            String type = Json.textOr(parts.path(i), "type", "");
            if (!RICH_TEXT_PARTS.contains(type)) {
                findings.add(at + "/elements/" + i, "unsupported type: " + type);
            }
        }
    }

    private void table(JsonNode block, String at) {
        JsonNode rows = block.path("rows");
        if (!findings.sized(rows, 1, 100, at + "/rows")) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            findings.sized(rows.path(i), 1, 20, at + "/rows/" + i);
        }
    }

    private void card(JsonNode card, String at) {
        textOf(card, "title", 150, at);
        textOf(card, "body", 200, at);
    }

    private void carousel(JsonNode carousel, String at) {
        JsonNode cards = carousel.path("elements");
        if (!findings.sized(cards, 1, 10, at + "/elements")) {
            return;
        }
        for (int i = 0; i < cards.size(); i++) {
            card(cards.path(i), at + "/elements/" + i);
        }
    }

    private void textOf(JsonNode owner, String field, int max, String at) {
        findings.optional(owner.path(field), "text", max, at + "/" + field);
    }
}
