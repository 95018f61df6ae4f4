package dev.rollgate.orchestration.run;

import java.util.List;

/** Opening a gate, and whether the way through it is free. */
final class Gates {
    private Gates() {}

    /** Whether everybody who must has approved this, for the plan as it is; also where nobody must. */
    static boolean isPassed(Run run, GateSubject subject) {
        boolean passed = run.lastGate()
                .filter(gate -> gate.number() > run.replannedAt())
                .filter(gate -> gate.subject().equals(subject) && gate.outcome() instanceof Gate.Outcome.Passed)
                .isPresent();
        return passed || run.terms().approvals().neededFor(subject) == 0;
    }

    static RunEvent open(Run run, GateSubject subject, Evidence evidence) {
        List<NodeLoad> loads = evidence.cluster()
                .map(view -> Roster.loads(run.thePlan().nodes(), view))
                .orElse(List.of());
        return new RunEvent.GateOpened(subject, run.terms().approvals().neededFor(subject), loads);
    }
}
