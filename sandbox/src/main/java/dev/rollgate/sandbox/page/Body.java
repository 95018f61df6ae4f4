package dev.rollgate.sandbox.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a deed was asked with. A field that is missing or of another type is {@link Denied} with its name. */
record Body(ObjectNode json) {
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

    /** An empty text is an empty object. */
    static Body read(byte[] text) {
        try {
            if (text.length == 0) {
                return new Body(Wire.object());
            }
            if (Wire.JSON.readTree(text) instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JacksonException notJson) {
            // denied below, as other JSON than an object is
        }
        throw new Denied(400, "the body of a deed is a JSON object");
    }

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new Denied(400, field + " is missing");
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Denied(400, field + " is a text");
        }
        return value.stringValue();
    }

    /** {@code otherwise} where the field {@code version} is absent. */
    String versionOr(String otherwise) {
        String version = textOrNull("version");
        if (version != null && !VERSION.matcher(version).matches()) {
            throw new Denied(400, "a version is three numbers, like " + otherwise + ", not " + version);
        }
        return version == null ? otherwise : version;
    }

    boolean flag(String field) {
        JsonNode value = json.path(field);
        if (!value.isBoolean()) {
            throw new Denied(400, field + " is true or false");
        }
        return value.booleanValue();
    }

    double number(String field, double least, double most) {
        JsonNode value = json.path(field);
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new Denied(400, field + " is a number from " + least + " to " + most);
        }
        return value.doubleValue();
    }

    /** A missing node where it is absent. */
    JsonNode tree(String field) {
        return json.path(field);
    }
}
