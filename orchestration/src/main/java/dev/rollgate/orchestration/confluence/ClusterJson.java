package dev.rollgate.orchestration.confluence;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeView;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The cluster as {@code GET /cluster} writes it, field by field as in Bitbucket Data Center's REST reference, "Rolling upgrades". */
final class ClusterJson {
    private ClusterJson() {}

    /** Empty where this is no cluster. A row that is no object spoils the whole: without it a node would seem to be gone. */
    static Optional<ClusterView> cluster(JsonNode json) {
        JsonNode rows = json.path("nodes");
        List<NodeView> nodes =
                rows.valueStream().map(NodeJson::node).flatMap(Optional::stream).toList();
        if (!rows.isArray() || nodes.size() != rows.size()) {
            return Optional.empty();
        }
        ClusterState state = state(Json.textOrEmpty(json, "state", NodeJson.MOST));
        return Optional.of(new ClusterView(
                state,
                upgradeMode(json, state),
                Json.isTrue(json, "hasFinalizationTasks"),
                Json.text(json, "originalVersion", NodeJson.MOST),
                nodes));
    }

    /** Where the field itself is missing, three states say that the mode is on. */
    private static boolean upgradeMode(JsonNode json, ClusterState state) {
        JsonNode field = json.path("upgradeModeEnabled");
        if (field.isBoolean()) {
            return field.booleanValue();
        }
        return switch (state) {
            case READY_TO_UPGRADE, MIXED, READY_TO_RUN_UPGRADE_TASKS -> true;
            case STABLE, RUNNING_UPGRADE_TASKS, UPGRADE_TASKS_FAILED, UNKNOWN -> false;
        };
    }

    private static ClusterState state(String word) {
        try {
            return ClusterState.valueOf(word);
        } catch (IllegalArgumentException newWord) {
            return ClusterState.UNKNOWN;
        }
    }
}
