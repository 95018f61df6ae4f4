package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.ValueCodec.node;
import static dev.rollgate.orchestration.store.ValueCodec.numberOrNull;
import static dev.rollgate.orchestration.store.ValueCodec.person;
import static dev.rollgate.orchestration.store.ValueCodec.text;
import static dev.rollgate.orchestration.store.ValueCodec.textOrNull;

import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunEvent.NodeLeftOut;
import dev.rollgate.orchestration.run.RunEvent.NodeReleased;
import dev.rollgate.orchestration.run.RunEvent.NodeRollbackBegun;
import dev.rollgate.orchestration.run.RunEvent.NodeRolledBack;
import dev.rollgate.orchestration.run.RunEvent.NodeSeen;
import dev.rollgate.orchestration.run.RunEvent.NodeSoaked;
import dev.rollgate.orchestration.run.RunEvent.NodeUpgraded;
import dev.rollgate.orchestration.run.RunEvent.OfNode;
import dev.rollgate.orchestration.run.RunEvent.ReplacementAsked;
import dev.rollgate.orchestration.run.RunEvent.ReplacementDeclared;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to single nodes, as it is kept; names are frozen. */
final class NodeEventCodec {
    private NodeEventCodec() {}

    static String write(OfNode event, ObjectNode body) {
        body.put("node", event.node().text());
        return switch (event) {
            case NodeReleased e -> "node-released";
            case ReplacementAsked e -> "replacement-asked";
            case ReplacementDeclared e -> {
                body.put("by", e.by().id());
                yield "replacement-declared";
            }
            case NodeSeen e -> {
                body.put("state", e.state().name())
                        .put("version", e.version())
                        .put("tasks", e.tasks())
                        .put("users", e.users());
                yield "node-seen";
            }
            case NodeUpgraded e -> "node-upgraded";
            case NodeSoaked e -> "node-soaked";
            case NodeLeftOut e -> "node-left-out";
            case NodeRollbackBegun e -> {
                Person by = e.by();
                body.put("by", by == null ? null : by.id());
                yield "node-rollback-begun";
            }
            case NodeRolledBack e -> "node-rolled-back";
        };
    }

    /** Empty if none of them is called that. */
    static Optional<OfNode> read(String name, JsonNode body) {
        return Optional.ofNullable(
                switch (name) {
                    case "node-released" -> new NodeReleased(node(body));
                    case "replacement-asked" -> new ReplacementAsked(node(body));
                    case "replacement-declared" -> new ReplacementDeclared(node(body), person(body));
                    case "node-seen" ->
                        new NodeSeen(
                                node(body),
                                NodeState.valueOf(text(body, "state")),
                                textOrNull(body, "version"),
                                numberOrNull(body, "tasks"),
                                numberOrNull(body, "users"));
                    case "node-upgraded" -> new NodeUpgraded(node(body));
                    case "node-soaked" -> new NodeSoaked(node(body));
                    case "node-left-out" -> new NodeLeftOut(node(body));
                    case "node-rollback-begun" ->
                        new NodeRollbackBegun(node(body), body.hasNonNull("by") ? person(body) : null);
                    case "node-rolled-back" -> new NodeRolledBack(node(body));
                    default -> null;
                });
    }
}
