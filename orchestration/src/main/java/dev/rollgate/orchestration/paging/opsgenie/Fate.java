package dev.rollgate.orchestration.paging.opsgenie;

import dev.rollgate.orchestration.web.OneLine;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a request that was taken: read from answers whose every field may be missing. */
final class Fate {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINE = 200;

    private Fate() {}

    /** The number under which it is worked on. */
    static Optional<String> request(String body) {
        return parsed(body)
                .map(json -> json.path("requestId"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(id -> !id.isBlank());
    }

    /** Why it failed; empty: it did not, or nobody knows yet. */
    static Optional<String> failure(String body) {
        return parsed(body)
                .map(json -> json.path("data"))
                .filter(Fate::isClearlyFailed)
                .map(data -> OneLine.of(
                        "taken, but no alert was made: " + data.path("status").asString("no reason given"), LINE));
    }

    private static boolean isClearlyFailed(JsonNode data) {
        JsonNode success = data.path("isSuccess");
        return success.isBoolean() && !success.booleanValue();
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
