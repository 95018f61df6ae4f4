package dev.rollgate.sandbox.page;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the page writes things. */
final class Wire {
    static final JsonMapper JSON = new JsonMapper();

    private Wire() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A constant's name in small letters, its words divided by {@code between}. */
    static String word(Enum<?> constant, char between) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', between);
    }
}
