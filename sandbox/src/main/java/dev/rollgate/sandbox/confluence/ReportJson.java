package dev.rollgate.sandbox.confluence;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports as the API writes them: what is not known is null, except portNumber, which is left out. */
final class ReportJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReportJson() {}

    static ObjectNode cluster(ClusterReport report) {
        ObjectNode json = JSON.objectNode();
        json.put("upgradeModeEnabled", report.upgradeModeEnabled());
        json.put("hasFinalizationTasks", report.hasFinalizationTasks());
        json.put("state", report.state().name());
        json.put("originalVersion", report.originalVersion());
        ArrayNode nodes = json.putArray("nodes");
        report.nodes().forEach(node -> nodes.add(node(node)));
        ArrayNode links = json.putArray("links");
        rels(report.state()).forEach(rel -> links.add(link(rel, rel.equals("self") ? "/" : "/" + rel)));
        return json;
    }

    static ObjectNode node(NodeReport report) {
        ObjectNode json = JSON.objectNode();
        NodeState state = report.state();
        FinalizationReport run = report.finalization();
        json.put("id", report.id()).put("name", report.name()).put("ipAddress", report.ipAddress());
        if (report.portNumber() != null) {
            json.put("portNumber", report.portNumber());
        }
        json.put("state", state == null ? null : state.name());
        json.put("tasksTotal", report.tasksTotal()).put("activeUserCount", report.activeUserCount());
        json.put("buildNumber", report.buildNumber()).put("version", report.version());
        json.put("local", report.local());
        json.set("finalization", run == null ? JSON.nullNode() : finalization(run));
        json.putArray("links").add(link("self", "/nodes/" + report.id()));
        return json;
    }

    /** GET /state: the cluster's state and the node that answers, which is always in its own list here. */
    static ObjectNode state(ClusterReport report) {
        NodeReport local =
                report.nodes().stream().filter(NodeReport::local).findFirst().orElseThrow();
        ObjectNode json = JSON.objectNode().put("state", report.state().name());
        json.set("buildInfo", node(local));
        return json;
    }

    private static List<String> rels(ClusterState state) {
        return switch (state) {
            case STABLE -> List.of("self", "start");
            case READY_TO_UPGRADE -> List.of("self", "cancel");
            case READY_TO_RUN_UPGRADE_TASKS -> List.of("self", "approve");
            case UPGRADE_TASKS_FAILED -> List.of("self", "retryUpgrade");
            case MIXED, RUNNING_UPGRADE_TASKS -> List.of("self");
        };
    }

    private static ObjectNode link(String rel, String href) {
        return JSON.objectNode().put("rel", rel).put("href", href);
    }

    private static JsonNode finalization(FinalizationReport run) {
        ObjectNode json = JSON.objectNode();
        json.put("lastRequested", run.lastRequested().toEpochMilli());
        json.put("runsClusterWideTasks", run.runsClusterWideTasks());
        ArrayNode errors = json.putArray("errors");
        for (FinalizationReport.TaskError error : run.errors()) {
            ObjectNode one = errors.addObject();
            one.put("taskName", error.taskName()).put("exceptionMessage", error.exceptionMessage());
            one.put("clusterUpgradeTask", error.clusterUpgradeTask());
            ArrayNode texts = one.putArray("errors");
            error.errors().forEach(texts::add);
        }
        return json;
    }
}
