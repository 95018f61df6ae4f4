package dev.rollgate.sandbox.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bot wants to say, checked against Slack's rules. Null means "not given", which an edit tells apart from empty.
 *
 * @param metadata an empty object asks to remove it
 */
record Draft(
        @Nullable String text,
        @Nullable ArrayNode blocks,
        @Nullable ObjectNode metadata) {

    /** From arguments in which trees may come as JSON text (forms) or as they are (JSON bodies). */
    static Draft read(JsonNode args) {
        if (args.has("attachments") && !args.path("attachments").isEmpty()) {
            throw new Refusal("invalid_attachments", List.of("this workspace knows no attachments: use blocks"));
        }
        return new Draft(Json.text(args, "text"), blocks(args), metadata(args));
    }

    /** @throws Refusal no_text */
    Draft mustSaySomething() {
        if ((text == null || text.isEmpty()) && (blocks == null || blocks.isEmpty())) {
            throw new Refusal("no_text");
        }
        return this;
    }

    /** @throws Refusal msg_too_long when the text of an edit is over its limit, which is far below that of a post */
    Draft mustFitAnEdit() {
        if (text != null && TextSizes.escapedBytes(text) > TextSizes.EDITED_BYTES) {
            throw new Refusal("msg_too_long");
        }
        return this;
    }

    boolean isCut() {
        return text != null && text.length() > TextSizes.POSTED;
    }

    String textToShow() {
        String whole = text == null ? "" : text;
        return isCut() ? whole.substring(0, TextSizes.POSTED) : whole;
    }

    ArrayNode blocksToShow() {
        return blocks == null ? Json.array() : BlockIds.filledIn(blocks);
    }

    /** Null when none is to be kept. */
    @Nullable
    ObjectNode metadataToKeep() {
        return metadata == null || metadata.isEmpty() ? null : metadata;
    }

    private static @Nullable ArrayNode blocks(JsonNode args) {
        JsonNode given = tree(args, "blocks", "invalid_blocks_format");
        if (given == null) {
            return null;
        }
        if (!(given instanceof ArrayNode blocks)) {
            throw new Refusal("invalid_blocks_format");
        }
        List<String> complaints = BlockRules.complaintsAboutMessage(blocks);
        if (!complaints.isEmpty()) {
            throw new Refusal("invalid_blocks", complaints);
        }
        if (TextSizes.allText(blocks) > TextSizes.ALL_BLOCKS) {
            throw new Refusal("msg_blocks_too_long");
        }
        return blocks;
    }

    private static @Nullable ObjectNode metadata(JsonNode args) {
        JsonNode given = tree(args, "metadata", "invalid_metadata_format");
        if (given == null) {
            return null;
        }
        if (!(given instanceof ObjectNode metadata)) {
            throw new Refusal("invalid_metadata_format");
        }
        boolean complete = !Json.textOr(metadata, "event_type", "").isEmpty()
                && metadata.path("event_payload").isObject();
        if (!complete && !metadata.isEmpty()) {
            throw new Refusal("invalid_metadata_format");
        }
        return metadata;
    }

    /** Null when absent or empty text: the SDKs send an empty field for an argument that was not set. */
    static @Nullable JsonNode tree(JsonNode args, String field, String refusal) {
        JsonNode value = args.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            return value;
        }
        String source = value.stringValue();
        return source.isEmpty() ? null : Json.parse(source).orElseThrow(() -> new Refusal(refusal));
    }
}
