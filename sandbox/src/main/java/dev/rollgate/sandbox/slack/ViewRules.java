package dev.rollgate.sandbox.slack;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Slack's rules for modals and homes. */
final class ViewRules {
    private ViewRules() {}

    /** What is wrong with {@code view} as a modal; empty when nothing is. */
    static List<String> complaints(JsonNode view) {
        Findings findings = new Findings();
        TextRules text = new TextRules(findings);
        if (!"modal".equals(Json.text(view, "type"))) {
            findings.add("/view/type", "must be modal");
        }
        text.plain(view.path("title"), 24, "/view/title");
        text.plainIfPresent(view, "submit", 24, "/view");
        text.plainIfPresent(view, "close", 24, "/view");
        ownTexts(view, findings);
        BlockRules.checkModal(view.path("blocks"), findings);
        boolean asks = view.path("blocks").valueStream().anyMatch(block -> "input".equals(Json.text(block, "type")));
        if (asks && !view.has("submit")) {
            findings.add("/view", "missing required field: submit (the view has input blocks)");
        }
        return findings.complaints();
    }

    /** What is wrong with {@code view} as a home tab, which has neither title nor buttons of its own; empty when nothing is. */
    static List<String> complaintsAboutHome(JsonNode view) {
        Findings findings = new Findings();
        if (!"home".equals(Json.text(view, "type"))) {
            findings.add("/view/type", "must be home");
        }
        Stream.of("title", "submit", "close", "notify_on_close", "clear_on_close", "submit_disabled")
                .filter(view::has)
                .forEach(field -> findings.add("/view", "invalid additional property: " + field));
        ownTexts(view, findings);
        BlockRules.checkHome(view.path("blocks"), findings);
        return findings.complaints();
    }

    private static void ownTexts(JsonNode view, Findings findings) {
        findings.optional(view, "private_metadata", 3000, "/view");
        findings.optional(view, "callback_id", 255, "/view");
        findings.optional(view, "external_id", 255, "/view");
    }
}
