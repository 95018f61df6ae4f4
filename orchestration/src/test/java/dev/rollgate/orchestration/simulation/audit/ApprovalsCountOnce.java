package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashSet;
import java.util.Set;

/** A person counts once at a gate, and only while that gate is open. */
final class ApprovalsCountOnce implements Invariant {
    private final Set<RunEvent.Approved> counted = new HashSet<>();

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened
                && happened.recorded().event() instanceof RunEvent.Approved approved) {
            demand(counted.add(approved), "counted twice: " + approved);
            demand(happened.before().gate(approved.gate()).filter(Gate::isOpen).isPresent(), "not open: " + approved);
        }
    }
}
