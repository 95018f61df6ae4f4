package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.ValueCodec.*;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunEvent.*;
import dev.rollgate.orchestration.run.Version;
import java.time.DateTimeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they are kept: a name and a JSON object. Names of events and of fields are frozen: they are written out here,
 * so that no class can be renamed on disk by mistake. A field that this build does not know is ignored; an event, a kind
 * or a word that it does not know is {@link UnknownToThisBuild}.
 */
final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventCodec() {}

    /** An event as it is stored. */
    record Stored(String name, String body) {}

    static Stored write(RunEvent event) {
        ObjectNode body = object();
        String name = write(event, body);
        return new Stored(name, JSON.writeValueAsString(body));
    }

    /** @throws UnknownToThisBuild if the name, or something in the body that matters, is not known */
    static RunEvent read(String name, String body) {
        try {
            return read(name, JSON.readTree(body));
        } catch (JacksonException | DateTimeException | IllegalArgumentException damaged) {
            throw new UnknownToThisBuild("event '" + name + "': " + damaged.getMessage(), damaged);
        }
    }

    private static String write(RunEvent event, ObjectNode body) {
        return switch (event) {
            case RunRequested e -> {
                body.put("cluster", e.cluster().text())
                        .put("target", e.target().toString())
                        .put("by", e.by().id())
                        .set("terms", terms(e.terms()));
                yield "run-requested";
            }
            case PreflightPassed e -> {
                body.set("plan", plan(e.plan()))
                        .set("checks", checks(e.checks()))
                        .set("loads", loads(e.loads()));
                yield "preflight-passed";
            }
            case PreflightBlocked e -> {
                body.set("checks", checks(e.checks()));
                yield "preflight-blocked";
            }
            case GateOpened e -> {
                body.set("subject", subject(e.subject()))
                        .put("needed", e.needed())
                        .set("loads", loads(e.loads()));
                yield "gate-opened";
            }
            case Approved e -> {
                body.put("gate", e.gate()).put("by", e.by().id());
                yield "approved";
            }
            case Rejected e -> {
                body.put("gate", e.gate()).put("by", e.by().id());
                yield "rejected";
            }
            case GateEscalated e -> {
                body.put("gate", e.gate()).put("stage", e.stage().name());
                yield "gate-escalated";
            }
            case RunParked e -> {
                body.put("gate", e.gate());
                yield "run-parked";
            }
            case CareTaken e -> {
                body.put("subject", e.subject()).put("by", e.by().id());
                yield "care-taken";
            }
            case PagerRefused e -> {
                body.put("pager", e.pager()).put("why", e.why());
                yield "pager-refused";
            }
            case UpgradeModeAsked e -> {
                body.put("attempt", e.attempt());
                yield "upgrade-mode-asked";
            }
            case UpgradeModeSeenOn e -> "upgrade-mode-seen-on";
            case ProblemRaised e -> {
                body.set("problem", ProblemCodec.write(e.problem()));
                yield "problem-raised";
            }
            case ProblemCleared e -> {
                body.set("problem", ProblemCodec.write(e.problem()));
                yield "problem-cleared";
            }
            case FinalizeAsked e -> {
                body.put("attempt", e.attempt());
                yield "finalize-asked";
            }
            case FinalizationRetryAsked e -> {
                body.put("attempt", e.attempt());
                yield "finalization-retry-asked";
            }
            case RunPaused e -> {
                body.put("by", e.by().id());
                yield "run-paused";
            }
            case RunResumed e -> {
                body.put("by", e.by().id());
                yield "run-resumed";
            }
            case UpgradeModeOffAsked e -> {
                body.put("attempt", e.attempt());
                yield "upgrade-mode-off-asked";
            }
            case RunCompleted e -> {
                body.put("finalizedOutside", e.finalizedOutside());
                yield "run-completed";
            }
            case RunCancelled e -> "run-cancelled";
            case RunRolledBack e -> "run-rolled-back";
            case OfNode e -> NodeEventCodec.write(e, body);
            case Chosen e -> ChosenCodec.write(e, body);
        };
    }

    private static RunEvent read(String name, JsonNode body) {
        return switch (name) {
            case "run-requested" ->
                new RunRequested(
                        new ClusterKey(text(body, "cluster")),
                        Version.of(text(body, "target")),
                        person(body),
                        terms(body.required("terms")));
            case "preflight-passed" ->
                new PreflightPassed(
                        plan(body.required("plan")), checks(body.required("checks")), loads(body.required("loads")));
            case "preflight-blocked" -> new PreflightBlocked(checks(body.required("checks")));
            case "gate-opened" ->
                new GateOpened(
                        subject(body.required("subject")), number(body, "needed"), loads(body.required("loads")));
            case "approved" -> new Approved(body.required("gate").longValue(), person(body));
            case "rejected" -> new Rejected(body.required("gate").longValue(), person(body));
            case "gate-escalated" ->
                new GateEscalated(body.required("gate").longValue(), Escalation.Stage.valueOf(text(body, "stage")));
            case "run-parked" -> new RunParked(body.required("gate").longValue());
            case "care-taken" -> new CareTaken(body.required("subject").longValue(), person(body));
            case "pager-refused" -> new PagerRefused(text(body, "pager"), text(body, "why"));
            case "upgrade-mode-asked" -> new UpgradeModeAsked(number(body, "attempt"));
            case "upgrade-mode-seen-on" -> new UpgradeModeSeenOn();
            case "problem-raised" -> new ProblemRaised(ProblemCodec.read(body.required("problem")));
            case "problem-cleared" -> new ProblemCleared(ProblemCodec.read(body.required("problem")));
            case "finalize-asked" -> new FinalizeAsked(number(body, "attempt"));
            case "finalization-retry-asked" -> new FinalizationRetryAsked(number(body, "attempt"));
            case "run-paused" -> new RunPaused(person(body));
            case "run-resumed" -> new RunResumed(person(body));
            case "upgrade-mode-off-asked" -> new UpgradeModeOffAsked(number(body, "attempt"));
            case "run-completed" ->
                new RunCompleted(body.required("finalizedOutside").booleanValue());
            case "run-cancelled" -> new RunCancelled();
            case "run-rolled-back" -> new RunRolledBack();
            default -> ofNodeOrChosen(name, body);
        };
    }

    private static RunEvent ofNodeOrChosen(String name, JsonNode body) {
        return NodeEventCodec.read(name, body)
                .<RunEvent>map(event -> event)
                .or(() -> ChosenCodec.read(name, body))
                .orElseThrow(() -> new UnknownToThisBuild("event '" + name + "'"));
    }
}
