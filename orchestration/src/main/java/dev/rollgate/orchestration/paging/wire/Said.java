package dev.rollgate.orchestration.paging.wire;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer's body says to people: the messages in its JSON, under the names that pagers give them, else its text.
 * Neither shortened nor freed of secrets yet.
 */
final class Said {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MESSAGES = List.of("message", "result", "error", "errors");

    private Said() {}

    static String by(HttpResponse<String> answer) {
        String body = answer.body().strip();
        if (body.isEmpty()) {
            return "(said nothing)";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html") || body.startsWith("<")) {
            return "(a web page, not an answer of an API)";
        }
        String messages = messages(body);
        return messages.isEmpty() ? body : messages;
    }

    private static String messages(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return MESSAGES.stream()
                    .flatMap(name -> texts(json.path(name)))
                    .distinct()
                    .collect(Collectors.joining("; "));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isString()) {
            return Stream.of(value.stringValue());
        }
        if (value.isObject()) {
            return Stream.concat(
                    texts(value.path("message")),
                    value.path("message").isString() ? Stream.empty() : Stream.of(value.toString()));
        }
        return value.isArray() ? value.valueStream().flatMap(Said::texts) : Stream.empty();
    }
}
