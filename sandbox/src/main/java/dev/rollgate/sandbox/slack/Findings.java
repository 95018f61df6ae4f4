package dev.rollgate.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a tree of blocks, each with the place, in the words Slack uses; all at once, as Slack does. */
final class Findings {
    private final List<String> complaints = new ArrayList<>();

    void add(String pointer, String complaint) {
        complaints.add("[ERROR] " + complaint + " [json-pointer:" + pointer + "]");
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The string at {@code field}, or null with a complaint. */
    @Nullable
    String required(JsonNode node, String field, String pointer) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            add(pointer, "missing required field: " + field);
            return null;
        }
        return value.stringValue();
    }

    /** A string that may be absent, but not longer than {@code max} UTF-16 units. */
    void optional(JsonNode node, String field, int max, String pointer) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return;
        }
        if (!value.isString()) {
            add(pointer + "/" + field, "must be a string");
        } else if (value.stringValue().length() > max) {
            add(pointer + "/" + field, tooLong(max));
        }
    }

    /** An array of {@code min} to {@code max} items; false with a complaint when it is none. */
    boolean sized(JsonNode array, int min, int max, String pointer) {
        if (!array.isArray()) {
            add(pointer, "missing or not an array");
            return false;
        }
        if (array.size() < min) {
            add(pointer, "no fewer than " + min + " items required");
        } else if (array.size() > max) {
            add(pointer, "no more than " + max + " items allowed");
        }
        return true;
    }

    void onlyFields(JsonNode node, Set<String> known, String pointer) {
        String foreign = node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            add(pointer, "invalid additional property: " + foreign);
        }
    }

    static String tooLong(int max) {
        return "must be less than " + (max + 1) + " characters";
    }
}
