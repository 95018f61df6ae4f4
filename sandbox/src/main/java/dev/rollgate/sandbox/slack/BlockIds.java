package dev.rollgate.sandbox.slack;

import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives every block and every interactive element the id that its author left out, as Slack does. */
final class BlockIds {
    private static final AtomicLong NEXT = new AtomicLong(0x10000);

    private BlockIds() {}

    /** A copy: what the bot sent stays as it was. */
    static ArrayNode filledIn(ArrayNode blocks) {
        ArrayNode copy = blocks.deepCopy();
        for (JsonNode block : copy) {
            fill(block, "block_id");
            if (!"rich_text".equals(Json.text(block, "type"))) {
                block.path("elements").forEach(BlockIds::fillElement);
            }
            fillElement(block.path("accessory"));
            fillElement(block.path("element"));
        }
        return copy;
    }

    private static void fillElement(JsonNode element) {
        String type = Json.textOr(element, "type", "");
        boolean interactive =
                !type.isEmpty() && !type.equals("image") && !type.equals("mrkdwn") && !type.equals("plain_text");
        if (interactive) {
            fill(element, "action_id");
        }
    }

    private static void fill(JsonNode node, String field) {
        if (node instanceof ObjectNode object && Json.textOr(node, field, "").isEmpty()) {
            object.put(field, Long.toString(NEXT.getAndIncrement(), Character.MAX_RADIX));
        }
    }
}
