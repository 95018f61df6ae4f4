package dev.rollgate.sandbox.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of the Web API.
 *
 * @param token null when none was sent
 * @param args without the token; strings from a form, any JSON from a JSON body
 */
record Call(String method, @Nullable String token, ObjectNode args) {
    private static final int MOST_A_PAGE = 1000;

    @Nullable
    String text(String name) {
        String text = Json.text(args, name);
        return text == null || text.isEmpty() ? null : text;
    }

    String required(String name) {
        return required(name, "invalid_arguments");
    }

    String required(String name, String refusal) {
        String text = text(name);
        if (text == null) {
            throw new Refusal(refusal);
        }
        return text;
    }

    /** Forms say 1 or true. */
    boolean flag(String name) {
        String text = text(name);
        return "true".equals(text) || "1".equals(text);
    }

    int limit(int usual) {
        String text = text("limit");
        if (text == null) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_A_PAGE) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new Refusal("invalid_limit");
    }

    JsonNode requiredTree(String name) {
        JsonNode tree = Draft.tree(args, name, "invalid_arguments");
        if (tree == null) {
            throw new Refusal("invalid_arguments");
        }
        return tree;
    }
}
