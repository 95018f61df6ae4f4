package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.ValueCodec.duration;
import static dev.rollgate.orchestration.store.ValueCodec.list;
import static dev.rollgate.orchestration.store.ValueCodec.node;
import static dev.rollgate.orchestration.store.ValueCodec.person;
import static dev.rollgate.orchestration.store.ValueCodec.text;

import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent.CancelRequested;
import dev.rollgate.orchestration.run.RunEvent.Chosen;
import dev.rollgate.orchestration.run.RunEvent.LeaveOutAsked;
import dev.rollgate.orchestration.run.RunEvent.MoreTimeGiven;
import dev.rollgate.orchestration.run.RunEvent.NodeDisconnected;
import dev.rollgate.orchestration.run.RunEvent.NodeReconnected;
import dev.rollgate.orchestration.run.RunEvent.NodeStopAsked;
import dev.rollgate.orchestration.run.RunEvent.RetryRequested;
import dev.rollgate.orchestration.run.RunEvent.RollbackRequested;
import dev.rollgate.orchestration.run.RunEvent.RunAbandoned;
import dev.rollgate.orchestration.run.RunEvent.StepRetried;
import dev.rollgate.orchestration.run.RunEvent.TakenOver;
import dev.rollgate.orchestration.run.Shutdown;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ways out that people chose, as they are kept; names are frozen. */
final class ChosenCodec {
    private ChosenCodec() {}

    static String write(Chosen event, ObjectNode body) {
        body.put("by", event.by().id());
        return switch (event) {
            case StepRetried e -> {
                body.put("node", e.node().text());
                yield "step-retried";
            }
            case MoreTimeGiven e -> {
                body.put("time", e.time().toString()).set("problem", ProblemCodec.write(e.problem()));
                yield "more-time-given";
            }
            case NodeStopAsked e -> {
                body.put("node", e.node().text()).put("how", e.how().name());
                yield "node-stop-asked";
            }
            case LeaveOutAsked e -> {
                body.put("node", e.node().text());
                yield "leave-out-asked";
            }
            case NodeDisconnected e -> {
                body.put("node", e.node().text());
                yield "node-disconnected";
            }
            case NodeReconnected e -> {
                body.put("node", e.node().text());
                yield "node-reconnected";
            }
            case TakenOver e -> {
                body.set("problems", ValueCodec.array(e.problems(), ProblemCodec::write));
                yield "taken-over";
            }
            case RetryRequested e -> "retry-requested";
            case CancelRequested e -> "cancel-requested";
            case RollbackRequested e -> "rollback-requested";
            case RunAbandoned e -> "run-abandoned";
        };
    }

    /** Empty if none of them is called that. */
    static Optional<Chosen> read(String name, JsonNode body) {
        return Optional.ofNullable(
                switch (name) {
                    case "step-retried" -> new StepRetried(node(body), person(body));
                    case "more-time-given" ->
                        new MoreTimeGiven(
                                ProblemCodec.read(body.required("problem")), duration(body, "time"), person(body));
                    case "node-stop-asked" ->
                        new NodeStopAsked(node(body), Shutdown.valueOf(text(body, "how")), person(body));
                    case "leave-out-asked" -> new LeaveOutAsked(node(body), person(body));
                    case "node-disconnected" -> new NodeDisconnected(node(body), person(body));
                    case "node-reconnected" -> new NodeReconnected(node(body), person(body));
                    case "taken-over" ->
                        new TakenOver(list(body.required("problems"), ChosenCodec::byOthers), person(body));
                    case "retry-requested" -> new RetryRequested(person(body));
                    case "cancel-requested" -> new CancelRequested(person(body));
                    case "rollback-requested" -> new RollbackRequested(person(body));
                    case "run-abandoned" -> new RunAbandoned(person(body));
                    default -> null;
                });
    }

    private static Problem.ByOthers byOthers(JsonNode json) {
        if (ProblemCodec.read(json) instanceof Problem.ByOthers problem) {
            return problem;
        }
        throw new UnknownToThisBuild("a problem of kind '" + text(json, "kind") + "' that was taken over");
    }
}
