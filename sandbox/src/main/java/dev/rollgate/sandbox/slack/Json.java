package dev.rollgate.sandbox.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one mapper, and readings of a tree in which absence is an ordinary answer. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Empty when {@code source} is no JSON: who asks decides which refusal that is. */
    static Optional<JsonNode> parse(String source) {
        try {
            return Optional.of(MAPPER.readTree(source)).filter(tree -> !tree.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** A string, number or boolean as text; null when the field is absent, null or a tree. */
    static @Nullable String text(JsonNode tree, String field) {
        JsonNode value = tree.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    static String textOr(JsonNode tree, String field, String otherwise) {
        String text = text(tree, field);
        return text == null ? otherwise : text;
    }
}
