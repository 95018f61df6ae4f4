package dev.rollgate.orchestration.confluence;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code GET /status} of a node, <code>{"state":"RUNNING"}</code> when well: jira.atlassian.com/browse/CONF-41395. */
final class StatusJson {
    private static final int LONGEST = 40;

    private StatusJson() {}

    static Optional<String> word(JsonNode json) {
        return Optional.ofNullable(Json.text(json, "state", LONGEST));
    }
}
