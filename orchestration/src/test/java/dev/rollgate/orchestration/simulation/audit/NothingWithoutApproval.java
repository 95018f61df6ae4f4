package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Upgrade mode, each node and finalizing wait for as many different people as the terms ask for, none of whom may not. */
final class NothingWithoutApproval implements Invariant {
    private final Map<GateSubject, Set<Person>> approvers = new HashMap<>();
    private final Map<Long, GateSubject> subjects = new HashMap<>();

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            count(
                    happened.before(),
                    happened.recorded().number(),
                    happened.recorded().event());
            needs(happened.recorded().event()).ifPresent(subject -> demandApproved(happened.before(), subject));
        }
    }

    private void count(Run run, long number, RunEvent event) {
        if (event instanceof RunEvent.GateOpened opened) {
            subjects.put(number, opened.subject());
            approvers.put(opened.subject(), new HashSet<>());
        }
        if (event instanceof RunEvent.Approved approved) {
            demand(
                    run.terms().selfApproval() || !approved.by().equals(run.startedBy()),
                    "the starter approved: " + approved);
            approvers.get(subjects.get(approved.gate())).add(approved.by());
        }
        if (event instanceof RunEvent.Rejected rejected) {
            approvers.remove(subjects.get(rejected.gate()));
        }
    }

    private static Optional<GateSubject> needs(RunEvent event) {
        if (event instanceof RunEvent.UpgradeModeAsked) {
            return Optional.of(new GateSubject.Start());
        }
        if (event instanceof RunEvent.NodeReleased released) {
            return Optional.of(new GateSubject.Node(released.node()));
        }
        if (event instanceof RunEvent.ReplacementAsked asked) {
            return Optional.of(new GateSubject.Node(asked.node()));
        }
        return event instanceof RunEvent.FinalizeAsked ? Optional.of(new GateSubject.Finalize()) : Optional.empty();
    }

    private void demandApproved(Run run, GateSubject subject) {
        int needed = switch (subject) {
            case GateSubject.Start start -> run.terms().approvals().start();
            case GateSubject.Node node -> run.terms().approvals().node();
            case GateSubject.RollBack node -> run.terms().approvals().node();
            case GateSubject.Finalize last -> run.terms().approvals().finalizing();
        };
        Set<Person> by = approvers.getOrDefault(subject, Set.of());
        demand(by.size() >= needed, subject + " needs " + needed + " people and has " + by);
    }
}
