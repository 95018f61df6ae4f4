package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.OnIt;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For what a run wants somebody woken, from when and until when: kept from its events, apart from the code that is judged. */
final class Wants {
    private final Duration grace;
    private final boolean criticalOnly;
    private final Map<Long, Want> all = new TreeMap<>();

    /**
     * None yet.
     *
     * @param grace of what takes too long
     * @param criticalOnly of a pager that is woken for nothing else
     */
    Wants(Duration grace, boolean criticalOnly) {
        this.grace = grace;
        this.criticalOnly = criticalOnly;
    }

    /** {@code careSince}: since when somebody is on it; null: nobody. */
    record Want(
            long subject,
            Instant due,
            @Nullable Instant over,
            @Nullable Instant careSince) {
        boolean isOpen() {
            return over == null;
        }
    }

    void hear(Fact.Happened happened) {
        Instant at = happened.recorded().at();
        switch (happened.recorded().event()) {
            case RunEvent.ProblemRaised(Problem problem) ->
                raised(happened.recorded().number(), problem, at);
            case RunEvent.GateEscalated(long gate, Escalation.Stage stage) -> {
                if (stage == Escalation.Stage.PAGED && !criticalOnly) {
                    all.put(
                            gate,
                            new Want(
                                    gate,
                                    at,
                                    null,
                                    careOf(happened.after()
                                            .gate(gate)
                                            .orElseThrow()
                                            .onIt())));
                }
            }
            default -> {} // what ended is seen of the state
        }
        Stream<Long> open = Stream.concat(
                happened.after().openIncidents().stream().map(Incident::number),
                happened.after().openGate().map(Gate::number).stream());
        endAllBut(open.toList(), at);
        happened.after().openIncidents().forEach(incident -> care(incident.number(), incident.onIt()));
        happened.after().openGate().ifPresent(gate -> care(gate.number(), gate.onIt()));
    }

    private void raised(long number, Problem problem, Instant at) {
        Severity severity = Playbook.of(problem).severity();
        if (severity == Severity.CRITICAL) {
            all.put(number, new Want(number, at, null, null));
        }
        if (severity == Severity.WARNING && !criticalOnly) {
            all.put(number, new Want(number, at.plus(grace), null, null));
        }
    }

    private void endAllBut(Collection<Long> open, Instant at) {
        all.replaceAll((number, want) ->
                want.isOpen() && !open.contains(number) ? new Want(number, want.due(), at, want.careSince()) : want);
    }

    private void care(long number, @Nullable OnIt onIt) {
        all.computeIfPresent(
                number,
                (same, want) ->
                        want.careSince() == null ? new Want(number, want.due(), want.over(), careOf(onIt)) : want);
    }

    private static @Nullable Instant careOf(@Nullable OnIt onIt) {
        return onIt == null ? null : onIt.at();
    }

    /** Null: of that number nothing was ever wanted. */
    @Nullable
    Want of(long subject) {
        return all.get(subject);
    }

    Collection<Want> all() {
        return all.values();
    }
}
