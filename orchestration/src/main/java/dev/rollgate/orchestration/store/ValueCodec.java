package dev.rollgate.orchestration.store;

import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.NodeLoad;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Plan;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What events hold, as JSON: each value is written and read side by side. Durations are ISO-8601, versions are text, and
 * the words of enums are the names of their constants, which are therefore frozen too.
 */
final class ValueCodec {
    private ValueCodec() {}

    static ObjectNode terms(Terms terms) {
        Approvals approvals = terms.approvals();
        Limits limits = terms.limits();
        ObjectNode json = object().put("selfApproval", terms.selfApproval());
        json.putObject("approvals")
                .put("start", approvals.start())
                .put("node", approvals.node())
                .put("finalize", approvals.finalizing());
        json.putObject("limits")
                .put("starting", limits.starting().toString())
                .put("stopping", limits.stopping().toString())
                .put("offline", limits.offline().toString())
                .put("quiesce", limits.quiesce().toString())
                .put("finalizing", limits.finalizing().toString())
                .put("soak", limits.soak().toString())
                .put("unfinalized", limits.unfinalized().toString());
        json.set("escalation", EscalationCodec.write(terms.escalation()));
        return json;
    }

    static Terms terms(JsonNode json) {
        JsonNode approvals = json.required("approvals");
        JsonNode limits = json.required("limits");
        return new Terms(
                new Approvals(number(approvals, "start"), number(approvals, "node"), number(approvals, "finalize")),
                json.required("selfApproval").booleanValue(),
                new Limits(
                        duration(limits, "starting"),
                        duration(limits, "stopping"),
                        duration(limits, "offline"),
                        duration(limits, "quiesce"),
                        duration(limits, "finalizing"),
                        duration(limits, "soak"),
                        unfinalized(limits)),
                EscalationCodec.read(json.get("escalation")));
    }

    /** Runs begun before there was this limit have the usual one. */
    private static Duration unfinalized(JsonNode limits) {
        return limits.hasNonNull("unfinalized") ? duration(limits, "unfinalized") : Limits.USUALLY_UNFINALIZED;
    }

    static ObjectNode plan(Plan plan) {
        ObjectNode json = object().put("from", plan.from().toString()).put("build", plan.build());
        json.set(
                "nodes",
                array(
                        plan.nodes(),
                        node -> object().put("name", node.name().text())
                                .put("foundBy", node.foundBy().name())
                                .put("id", node.id())));
        return json;
    }

    static Plan plan(JsonNode json) {
        return new Plan(
                Version.of(text(json, "from")),
                text(json, "build"),
                list(
                        json.required("nodes"),
                        node -> new PlannedNode(
                                new NodeName(text(node, "name")),
                                PlannedNode.FoundBy.valueOf(text(node, "foundBy")),
                                textOrNull(node, "id"))));
    }

    static ArrayNode checks(List<Check> checks) {
        return array(
                checks,
                check -> object().put("name", check.name().name())
                        .put("verdict", check.verdict().name())
                        .put("sentence", check.sentence()));
    }

    static List<Check> checks(JsonNode json) {
        return list(
                json,
                check -> new Check(
                        Check.Name.valueOf(text(check, "name")),
                        Check.Verdict.valueOf(text(check, "verdict")),
                        text(check, "sentence")));
    }

    static ArrayNode loads(List<NodeLoad> loads) {
        return array(
                loads,
                load -> object().put("node", load.node().text())
                        .put("tasks", load.tasks())
                        .put("users", load.users()));
    }

    static List<NodeLoad> loads(JsonNode json) {
        return list(json, load -> new NodeLoad(node(load), numberOrNull(load, "tasks"), numberOrNull(load, "users")));
    }

    static ObjectNode subject(GateSubject subject) {
        return switch (subject) {
            case GateSubject.Start start -> object().put("kind", "start");
            case GateSubject.Node node ->
                object().put("kind", "node").put("node", node.name().text());
            case GateSubject.RollBack node ->
                object().put("kind", "roll-back").put("node", node.name().text());
            case GateSubject.Finalize last -> object().put("kind", "finalize");
        };
    }

    static GateSubject subject(JsonNode json) {
        return switch (text(json, "kind")) {
            case "start" -> new GateSubject.Start();
            case "node" -> new GateSubject.Node(node(json));
            case "roll-back" -> new GateSubject.RollBack(node(json));
            case "finalize" -> new GateSubject.Finalize();
            default -> throw new UnknownToThisBuild("a gate for '" + text(json, "kind") + "'");
        };
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> write) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> json.add(write.apply(value)));
        return json;
    }

    static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
        return json.values().stream().map(read).toList();
    }

    static NodeName node(JsonNode json) {
        return new NodeName(text(json, "node"));
    }

    static Person person(JsonNode json) {
        return new Person(text(json, "by"));
    }

    static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }

    static int number(JsonNode json, String field) {
        return json.required(field).intValue();
    }

    static Duration duration(JsonNode json, String field) {
        return Duration.parse(text(json, field));
    }

    static @Nullable String textOrNull(JsonNode json, String field) {
        return json.hasNonNull(field) ? text(json, field) : null;
    }

    static @Nullable Integer numberOrNull(JsonNode json, String field) {
        return json.hasNonNull(field) ? number(json, field) : null;
    }
}
