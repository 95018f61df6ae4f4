package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of an event; what is wrong with them is added to the complaints, and reading goes on. */
final class Fields {
    /** ISO 8601 with any of its offsets, for the documentation's own example writes {@code +0000}. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    private final JsonNode object;
    private final String prefix;
    private final List<String> complaints;

    Fields(JsonNode object, String prefix, List<String> complaints) {
        this.object = object;
        this.prefix = prefix;
        this.complaints = complaints;
    }

    /** The fields of an object in it; none where it is missing. */
    Fields in(String name) {
        JsonNode inner = object.path(name);
        if (!inner.isMissingNode() && !inner.isNull() && !inner.isObject()) {
            complain(name, "should be an object");
        }
        return new Fields(inner, prefix + name + ".", complaints);
    }

    /** The empty text where it is missing, which has been complained of. */
    String required(String name, int most) {
        String text = text(name, most);
        if (text == null) {
            complainOnce(name, "is missing or blank");
        }
        return text == null ? "" : text;
    }

    /** Null where it is missing or blank. */
    @Nullable
    String text(String name, int most) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            complain(name, "should be a string");
            return null;
        }
        String text = value.stringValue();
        if (text.codePointCount(0, text.length()) > most) {
            complain(name, "is too long (maximum is " + most + " characters)");
        }
        return text.isBlank() ? null : text;
    }

    @Nullable
    Instant timestamp(String name) {
        String text = text(name, Integer.MAX_VALUE);
        try {
            return text == null
                    ? null
                    : TIMESTAMP.parse(text, parsed -> LocalDateTime.from(parsed).toInstant(ZoneOffset.from(parsed)));
        } catch (DateTimeParseException none) {
            complain(name, "should be an ISO 8601 timestamp");
            return null;
        }
    }

    Map<String, String> details(String name) {
        JsonNode tree = object.path(name);
        if (!tree.isMissingNode() && !tree.isNull() && !tree.isObject()) {
            complain(name, "should be an object");
        }
        Map<String, String> details = new LinkedHashMap<>();
        tree.properties()
                .forEach(one -> details.put(
                        one.getKey(),
                        one.getValue().isString()
                                ? one.getValue().stringValue()
                                : one.getValue().toString()));
        return details;
    }

    /** The objects of an array; none where it is missing. */
    List<Fields> objects(String name) {
        JsonNode array = object.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray() || !array.valueStream().allMatch(JsonNode::isObject)) {
            complain(name, "should be an array of objects");
            return List.of();
        }
        return array.valueStream()
                .map(one -> new Fields(one, prefix + name + ".", complaints))
                .toList();
    }

    void complain(String name, String what) {
        complaints.add("'" + prefix + name + "' " + what);
    }

    private void complainOnce(String name, String what) {
        String said = "'" + prefix + name + "' ";
        if (complaints.stream().noneMatch(complaint -> complaint.startsWith(said))) {
            complain(name, what);
        }
    }
}
