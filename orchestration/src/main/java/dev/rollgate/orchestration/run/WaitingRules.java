package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a question that nobody answers. It only asks louder, and at last takes the question back. */
final class WaitingRules {
    private WaitingRules() {}

    static List<RunEvent> changes(Run run, Instant now) {
        return run.openGate()
                .filter(gate -> !run.isHeld() && !isTakenCareOf(run, gate, now))
                .flatMap(gate -> next(run, gate, now))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isTakenCareOf(Run run, Gate gate, Instant now) {
        OnIt onIt = gate.onIt();
        return onIt != null && onIt.at().plus(run.terms().escalation().onIt()).isAfter(now);
    }

    private static Optional<RunEvent> next(Run run, Gate gate, Instant now) {
        Escalation escalation = run.terms().escalation();
        Escalation.Stage reached = escalation.after(escalation.waited(answerableSince(run, gate), now));
        if (reached.compareTo(gate.stage()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                reached == Escalation.Stage.PARKED
                        ? new RunEvent.RunParked(gate.number())
                        : new RunEvent.GateEscalated(gate.number(), reached));
    }

    /** While something held the line no answer was possible. */
    private static Instant answerableSince(Run run, Gate gate) {
        return run.incidents().stream()
                .filter(incident -> Playbook.of(incident.problem()).holdsTheLine())
                .flatMap(incident -> Stream.ofNullable(incident.ending()))
                .map(Incident.Ending::at)
                .filter(gate.since()::isBefore)
                .max(Instant::compareTo)
                .orElse(gate.since());
    }
}
