package dev.rollgate.sandbox.slack;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Slack's rules for a modal. */
final class ViewRules {
    private ViewRules() {}

    /** What is wrong with {@code view}; empty when nothing is. */
    static List<String> complaints(JsonNode view) {
        Findings findings = new Findings();
        TextRules text = new TextRules(findings);
        if (!"modal".equals(Json.text(view, "type"))) {
            findings.add("/view/type", "must be modal");
        }
        text.plain(view.path("title"), 24, "/view/title");
        text.plainIfPresent(view, "submit", 24, "/view");
        text.plainIfPresent(view, "close", 24, "/view");
        findings.optional(view, "private_metadata", 3000, "/view");
        findings.optional(view, "callback_id", 255, "/view");
        findings.optional(view, "external_id", 255, "/view");
        BlockRules.checkModal(view.path("blocks"), findings);
        boolean asks = view.path("blocks").valueStream().anyMatch(block -> "input".equals(Json.text(block, "type")));
        if (asks && !view.has("submit")) {
            findings.add("/view", "missing required field: submit (the view has input blocks)");
        }
        return findings.complaints();
    }
}
