package dev.rollgate.orchestration.simulation.audit;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Upgrade mode, each node on its way there and back, and finalizing wait for as many different people as the terms ask for,
 * none of whom may not. An approval is good for one time, and void once a person has changed the plan.
 */
final class NothingWithoutApproval implements Invariant {
    private final Map<GateSubject, Set<Person>> approvers = new HashMap<>();
    private final Map<Long, GateSubject> subjects = new HashMap<>();
    private final Set<NodeName> released = new HashSet<>();

    @Override
    public void hear(Fact fact) {
        if (fact instanceof Fact.Happened happened) {
            RunEvent event = happened.recorded().event();
            count(happened.before(), happened.recorded().number(), event);
            judge(happened.before(), event);
            if (happened.after().replannedAt() == happened.recorded().number()) {
                approvers.clear();
            }
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
            GateSubject subject = subjects.get(approved.gate());
            demand(approvers.containsKey(subject), "void, and yet approved: " + subject);
            approvers.get(subject).add(approved.by());
        }
        if (event instanceof RunEvent.Rejected rejected) {
            approvers.remove(subjects.get(rejected.gate()));
        }
    }

    private void judge(Run run, RunEvent event) {
        if (event instanceof RunEvent.UpgradeModeAsked) {
            demandApproved(run, new GateSubject.Start());
        }
        if (event instanceof RunEvent.NodeReleased let) {
            boolean back = run.phase() instanceof Phase.RollingBack;
            GateSubject subject = back ? new GateSubject.RollBack(let.node()) : new GateSubject.Node(let.node());
            demandApproved(run, subject);
            approvers.remove(subject);
            released.add(let.node());
        }
        if (event instanceof RunEvent.ReplacementAsked asked) {
            demand(released.remove(asked.node()), asked.node() + " was not let go");
        }
        if (event instanceof RunEvent.NodeRollbackBegun begun) {
            demand(released.remove(begun.node()) || begun.by() != null, begun.node() + " was not let go back");
        }
        if (event instanceof RunEvent.FinalizeAsked) {
            demandApproved(run, new GateSubject.Finalize());
        }
        if (event instanceof RunEvent.RollbackRequested || event instanceof RunEvent.LeaveOutAsked) {
            released.clear();
        }
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
