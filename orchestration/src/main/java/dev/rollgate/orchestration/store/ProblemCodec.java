package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.ValueCodec.*;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Problem.*;
import dev.rollgate.orchestration.run.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems as JSON objects; {@code kind} and the names of fields are frozen. */
final class ProblemCodec {
    private ProblemCodec() {}

    static ObjectNode write(Problem problem) {
        return switch (problem) {
            case NodeInError p -> ofNode("node-in-error", p);
            case NodeOverdue p ->
                ofNode("node-overdue", p)
                        .put("state", p.state().name())
                        .put("limit", p.limit().toString());
            case NodeNotRunning p ->
                ofNode("node-not-running", p)
                        .put("status", p.status())
                        .put("limit", p.limit().toString());
            case NodeOnWrongVersion p -> ofNode("node-on-wrong-version", p).put("version", p.version());
            case TasksLinger p ->
                ofNode("tasks-linger", p)
                        .put("tasks", p.tasks())
                        .put("limit", p.limit().toString());
            case OtherNodeAway p ->
                ofNode("other-node-away", p).put("state", p.state().name());
            case OutOfContact p ->
                kind("out-of-contact")
                        .put("why", p.why().kind().name())
                        .put("detail", p.why().detail());
            case StartHeld p -> kind("start-held").set("blocking", checks(p.blocking()));
            case OrderWithoutEffect p ->
                kind("order-without-effect").put("what", p.what().name()).put("attempts", p.attempts());
            case UpgradeModeLost p -> kind("upgrade-mode-lost");
            case NotReadyToFinalize p ->
                kind("not-ready-to-finalize").put("state", p.state().name());
            case CancelHeld p -> kind("cancel-held").put("state", p.state().name());
            case FinalizationFailed p -> {
                ObjectNode json = kind("finalization-failed");
                p.errors().forEach(json.putArray("errors")::add);
                yield json;
            }
            case FinalizationOverdue p ->
                kind("finalization-overdue").put("limit", p.limit().toString());
            case NodeSetUpAnew p -> ofNode("node-set-up-anew", p);
            case NodeOnWrongBuild p ->
                ofNode("node-on-wrong-build", p).put("build", p.build()).put("expected", p.expected());
            case NodeVanished p -> ofNode("node-vanished", p);
            case NodeUpgradedOutside p -> ofNode("node-upgraded-outside", p);
            case LeftOutNodeIsBack p ->
                ofNode("left-out-node-is-back", p).put("state", p.state().name());
            case GhostRow p -> ofNode("ghost-row", p).put("address", p.address());
            case NodeIdChanged p ->
                ofNode("node-id-changed", p).put("from", p.from()).put("to", p.to());
            case UnevenUsers p ->
                ofNode("uneven-users", p).put("users", p.users()).put("others", p.others());
            case NodeJoined p ->
                kind("node-joined")
                        .put("node", p.node().text())
                        .put("foundBy", p.foundBy().name())
                        .put("state", p.state().name())
                        .put("version", p.version());
            case CancelledOutside p -> kind("cancelled-outside");
            case FinalizedOutside p ->
                kind("finalized-outside").put("state", p.state().name());
            case NotFinalized p -> kind("not-finalized").put("limit", p.limit().toString());
        };
    }

    static Problem read(JsonNode json) {
        return switch (text(json, "kind")) {
            case "node-in-error" -> new NodeInError(node(json));
            case "node-overdue" -> new NodeOverdue(node(json), nodeState(json), duration(json, "limit"));
            case "node-not-running" -> new NodeNotRunning(node(json), text(json, "status"), duration(json, "limit"));
            case "node-on-wrong-version" -> new NodeOnWrongVersion(node(json), text(json, "version"));
            case "tasks-linger" -> new TasksLinger(node(json), number(json, "tasks"), duration(json, "limit"));
            case "other-node-away" -> new OtherNodeAway(node(json), nodeState(json));
            case "out-of-contact" ->
                new OutOfContact(new Trouble(Trouble.Kind.valueOf(text(json, "why")), text(json, "detail")));
            case "start-held" -> new StartHeld(checks(json.required("blocking")));
            case "order-without-effect" ->
                new OrderWithoutEffect(Order.What.valueOf(text(json, "what")), number(json, "attempts"));
            case "upgrade-mode-lost" -> new UpgradeModeLost();
            case "not-ready-to-finalize" -> new NotReadyToFinalize(ClusterState.valueOf(text(json, "state")));
            case "cancel-held" -> new CancelHeld(ClusterState.valueOf(text(json, "state")));
            case "finalization-failed" -> new FinalizationFailed(list(json.required("errors"), JsonNode::stringValue));
            case "finalization-overdue" -> new FinalizationOverdue(duration(json, "limit"));
            case "node-set-up-anew" -> new NodeSetUpAnew(node(json));
            case "node-on-wrong-build" -> new NodeOnWrongBuild(node(json), text(json, "build"), text(json, "expected"));
            case "node-vanished" -> new NodeVanished(node(json));
            case "node-upgraded-outside" -> new NodeUpgradedOutside(node(json));
            case "left-out-node-is-back" -> new LeftOutNodeIsBack(node(json), nodeState(json));
            case "ghost-row" -> new GhostRow(node(json), text(json, "address"));
            case "node-id-changed" -> new NodeIdChanged(node(json), text(json, "from"), text(json, "to"));
            case "uneven-users" -> new UnevenUsers(node(json), number(json, "users"), number(json, "others"));
            case "node-joined" ->
                new NodeJoined(
                        node(json),
                        PlannedNode.FoundBy.valueOf(text(json, "foundBy")),
                        nodeState(json),
                        textOrNull(json, "version"));
            case "cancelled-outside" -> new CancelledOutside();
            case "finalized-outside" -> new FinalizedOutside(ClusterState.valueOf(text(json, "state")));
            case "not-finalized" -> new NotFinalized(duration(json, "limit"));
            default -> throw new UnknownToThisBuild("a problem of kind '" + text(json, "kind") + "'");
        };
    }

    private static ObjectNode kind(String kind) {
        return object().put("kind", kind);
    }

    private static ObjectNode ofNode(String kind, OfNode problem) {
        return kind(kind).put("node", problem.node().text());
    }

    private static NodeState nodeState(JsonNode json) {
        return NodeState.valueOf(text(json, "state"));
    }
}
