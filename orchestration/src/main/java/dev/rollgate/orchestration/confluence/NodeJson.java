package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.web.OneLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node as {@code GET /cluster}, {@code /nodes/{id}} and {@code /state} write it, by the same reference as {@link ClusterJson}. */
final class NodeJson {
    /** The longest name, address or version that is kept whole. */
    static final int MOST = 200;

    /** What Confluence writes for a node without a name of its own. */
    private static final String NAMELESS = "Not configured";

    private NodeJson() {}

    /** Empty where this is no object; a row that lacks everything is a node of which nothing is known. */
    static Optional<NodeView> node(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new NodeView(
                Json.textOrEmpty(json, "id", MOST),
                name(Json.textOrEmpty(json, "name", MOST)),
                Json.textOrEmpty(json, "ipAddress", MOST),
                state(json.path("state")),
                Json.text(json, "version", MOST),
                build(json.path("buildNumber")),
                Json.count(json, "tasksTotal"),
                Json.count(json, "activeUserCount"),
                FinalizationErrors.lines(json.path("finalization"))));
    }

    /** {@code GET /state}: the node is in {@code buildInfo}. */
    static Optional<NodeView> responding(JsonNode json) {
        return node(json.path("buildInfo"));
    }

    private static String name(String given) {
        return given.equals(NAMELESS) ? "" : given;
    }

    private static NodeState state(JsonNode word) {
        if (word.isNull() || word.isMissingNode()) {
            return NodeState.UNANSWERED;
        }
        try {
            return NodeState.valueOf(word.asString(""));
        } catch (IllegalArgumentException newWord) {
            return NodeState.UNKNOWN;
        }
    }

    /** A text here, though a number in Confluence's other resources. */
    private static @Nullable String build(JsonNode number) {
        String text = number.isIntegralNumber() ? number.asString() : number.isString() ? number.stringValue() : "";
        return text.isBlank() ? null : OneLine.of(text, MOST);
    }
}
