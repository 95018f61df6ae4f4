package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.web.OneLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON read as a tree, field by field: what is absent, null or of another type is then the same, and no field is too many. */
final class Json {
    /** Confluence's own answers are five levels deep. */
    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Json() {}

    /** Empty where the text is not JSON, is cut off, has something behind it, or is nested beyond reason. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(json -> !json.isMissingNode());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The text of a field as one line; null where it is absent, empty or no text. */
    static @Nullable String text(JsonNode object, String field, int most) {
        JsonNode value = object.path(field);
        String line = value.isString() ? OneLine.of(value.stringValue(), most) : "";
        return line.isEmpty() ? null : line;
    }

    /** The field's text where there is one, else empty. */
    static String textOrEmpty(JsonNode object, String field, int most) {
        String text = text(object, field, most);
        return text == null ? "" : text;
    }

    static @Nullable Integer count(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
    }

    static boolean isTrue(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isBoolean() && value.booleanValue();
    }
}
