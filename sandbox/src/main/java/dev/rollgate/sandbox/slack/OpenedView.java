package dev.rollgate.sandbox.slack;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal on a person's screen, or one that was there.
 *
 * @param userId who sees it
 * @param view what the bot sent, ids filled in
 * @param open false once it was submitted and accepted
 * @param errors what the bot's last {@code response_action: errors} said, by block id
 */
public record OpenedView(
        String id, String userId, ObjectNode view, String hash, boolean open, Map<String, String> errors) {
    public OpenedView {
        errors = Map.copyOf(errors);
    }

    /** Title and body as a person reads them. */
    public String plainText() {
        return Json.textOr(view.path("title"), "text", "") + "\n" + ReadableText.ofBlocks(view.path("blocks"));
    }

    OpenedView closed() {
        return new OpenedView(id, userId, view, hash, false, Map.of());
    }

    OpenedView withErrors(Map<String, String> told) {
        return new OpenedView(id, userId, view, hash, true, told);
    }
}
