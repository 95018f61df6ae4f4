package dev.rollgate.sandbox.slack;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal on a person's screen, or one that was there; or the home tab they see. An edit makes another value.
 *
 * @param userId who sees it
 * @param view what the bot sent, ids filled in
 * @param hash changes with every edit by the bot
 * @param open false once it was submitted and accepted, or closed; a home is always open
 * @param errors what the bot's last {@code response_action: errors} said, by block id; under {@code client} what Slack's client
 *     says itself
 * @param entered what the person entered so far, as {@code state.values} without what still has its initial value
 * @param previous the id of the modal under it, which shows again when this one goes; null in a first modal and in a home
 */
public record OpenedView(
        String id,
        String userId,
        ObjectNode view,
        String hash,
        boolean open,
        Map<String, String> errors,
        ObjectNode entered,
        @Nullable String previous) {
    public OpenedView {
        errors = Map.copyOf(errors);
    }

    /** Title and body as a person reads them. */
    public String plainText() {
        String title = Json.textOr(view.path("title"), "text", "");
        return (title.isEmpty() ? "" : title + "\n") + ReadableText.ofBlocks(view.path("blocks"));
    }

    public boolean isHome() {
        return "home".equals(Json.text(view, "type"));
    }

    /** Every field as it stands on the screen, in Slack's form: block id, action id, value; initial values included. */
    public ObjectNode values() {
        ObjectNode values = Json.object();
        for (Field field : Field.in(view)) {
            if (field.isStateful()) {
                field.put(values, field.isIn(entered) ? field.of(entered) : FieldValue.initial(field));
            }
        }
        return values;
    }

    OpenedView closed() {
        return new OpenedView(id, userId, view, hash, false, Map.of(), entered, previous);
    }

    OpenedView withErrors(Map<String, String> told) {
        return new OpenedView(id, userId, view, hash, open, told, entered, previous);
    }

    OpenedView with(Field field, ObjectNode value) {
        ObjectNode more = entered.deepCopy();
        field.put(more, value);
        return entering(more);
    }

    OpenedView entering(ObjectNode values) {
        return new OpenedView(id, userId, view, hash, open, errors, values, previous);
    }

    /** What was entered stays where block id, action id and kind stay the same. */
    OpenedView showing(ObjectNode replacement, String newHash) {
        ObjectNode kept = Json.object();
        for (Field field : Field.in(replacement)) {
            if (field.isStateful() && field.isIn(entered)) {
                field.put(kept, field.of(entered));
            }
        }
        return new OpenedView(id, userId, replacement, newHash, open, Map.of(), kept, previous);
    }
}
