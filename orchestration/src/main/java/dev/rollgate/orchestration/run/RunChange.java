package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A run on its way to its next state: records have no withers, so the changing parts are held here for one event. */
final class RunChange {
    private final Run before;
    private final Recorded recorded;
    private Phase phase;
    private @Nullable Plan plan;
    private List<NodeProgress> nodes;
    private List<Gate> gates;
    private @Nullable Person pausedBy;
    private @Nullable Instant parkedAt;
    private List<Incident> incidents;
    private Map<String, Instant> moreTime;
    private @Nullable Instant switchOnAskedAt;
    private long replannedAt;
    private @Nullable Person rollBackBy;
    private Set<String> deafPagers;
    private @Nullable Instant endedAt;

    RunChange(Run before, Recorded recorded) {
        this.before = before;
        this.recorded = recorded;
        this.phase = before.phase();
        this.plan = before.plan();
        this.nodes = before.nodes();
        this.gates = before.gates();
        this.pausedBy = before.pausedBy();
        this.parkedAt = before.parkedAt();
        this.incidents = before.incidents();
        this.moreTime = before.moreTime();
        this.switchOnAskedAt = before.switchOnAskedAt();
        this.replannedAt = before.replannedAt();
        this.rollBackBy = before.rollBackBy();
        this.deafPagers = before.deafPagers();
        this.endedAt = before.endedAt();
    }

    RunChange phase(Phase next) {
        phase = next;
        return this;
    }

    RunChange finalizeNotNear() {
        return phase instanceof Phase.AwaitingFinalize ? phase(new Phase.Upgrading()) : this;
    }

    RunChange planned(Plan made, List<NodeProgress> asSeen) {
        plan = made;
        nodes = asSeen;
        return this;
    }

    RunChange node(NodeName name, UnaryOperator<NodeProgress> change) {
        return nodes(node -> node.name().equals(name) ? change.apply(node) : node);
    }

    RunChange loads(List<NodeLoad> loads) {
        loads.forEach(load -> node(load.node(), node -> node.loaded(load)));
        return this;
    }

    RunChange gateOpened(Gate gate) {
        List<Gate> all = new ArrayList<>(gates);
        all.add(gate);
        gates = all;
        return this;
    }

    RunChange gate(long number, UnaryOperator<Gate> change) {
        gates = gates.stream()
                .map(gate -> gate.number() == number ? change.apply(gate) : gate)
                .toList();
        return this;
    }

    /** An open question is taken back; a node that it asked about waits again. */
    RunChange openGateWithdrawn() {
        before.openGate().ifPresent(gate -> {
            gate(gate.number(), open -> open.ended(new Gate.Outcome.Withdrawn(recorded.at())));
            nodeOfGateWaits(gate);
        });
        return this;
    }

    RunChange nodeOfGateWaits(Gate gate) {
        if (gate.subject() instanceof GateSubject.Node asked) {
            node(
                    asked.name(),
                    node -> node.step() instanceof NodeStep.AwaitingApproval ? node.at(new NodeStep.Waiting()) : node);
        }
        return this;
    }

    RunChange paused(@Nullable Person by) {
        pausedBy = by;
        parkedAt = null;
        return this;
    }

    RunChange parked() {
        parkedAt = recorded.at();
        return openGateWithdrawn();
    }

    RunChange takenCareOf(long subject, OnIt by) {
        incidents = incidents.stream()
                .map(incident -> incident.number() == subject ? incident.takenCareOf(by) : incident)
                .toList();
        return gate(subject, gate -> gate.takenCareOf(by));
    }

    RunChange deaf(String pager) {
        Set<String> all = new HashSet<>(deafPagers);
        all.add(pager);
        deafPagers = all;
        return this;
    }

    RunChange switchOnAsked() {
        switchOnAskedAt = recorded.at();
        return this;
    }

    RunChange problem(Problem raised) {
        endIncidents(same(raised), new Incident.How.ByItself());
        List<Incident> all = new ArrayList<>(incidents);
        all.add(Incident.open(recorded.number(), raised, recorded.at()));
        incidents = all;
        return raised instanceof Problem.OfNode ofNode ? node(ofNode.node(), node -> node.askedAgain(false)) : this;
    }

    RunChange problemOver(Problem over, Incident.How how) {
        return endIncidents(same(over), how);
    }

    RunChange endIncidents(Predicate<Problem> which, Incident.How how) {
        incidents = incidents.stream()
                .map(incident -> incident.isOpen() && which.test(incident.problem())
                        ? incident.ended(recorded.at(), how)
                        : incident)
                .toList();
        return this;
    }

    /** Whatever time was given for these is not for what comes. */
    RunChange noMoreTime(Predicate<Problem> which) {
        if (moreTime.isEmpty()) {
            return this;
        }
        Map<String, Instant> others = new HashMap<>(moreTime);
        incidents.stream()
                .map(Incident::problem)
                .filter(which)
                .map(Problem::key)
                .forEach(others::remove);
        moreTime = others;
        return this;
    }

    RunChange moreTime(Problem problem, Instant until) {
        Map<String, Instant> all = new HashMap<>(moreTime);
        all.put(problem.key(), until);
        moreTime = all;
        return this;
    }

    /** Approvals from before do not count any more. */
    RunChange replanned() {
        replannedAt = recorded.number();
        return openGateWithdrawn();
    }

    RunChange joined(NodeProgress node) {
        Plan old = before.thePlan();
        List<NodeProgress> all = new ArrayList<>(nodes);
        all.add(node);
        List<PlannedNode> planned = all.stream().map(NodeProgress::planned).toList();
        return planned(new Plan(old.from(), old.build(), planned), all);
    }

    RunChange nodes(UnaryOperator<NodeProgress> change) {
        List<NodeProgress> changed = new ArrayList<>(nodes);
        changed.replaceAll(change);
        nodes = changed;
        return this;
    }

    RunChange rollBackWanted(@Nullable Person by) {
        rollBackBy = by;
        return this;
    }

    RunChange ended(Phase.Terminal how) {
        openGateWithdrawn();
        phase = how;
        endedAt = recorded.at();
        return endIncidents(problem -> true, new Incident.How.WithTheRun());
    }

    private static Predicate<Problem> same(Problem wanted) {
        return problem -> problem.key().equals(wanted.key());
    }

    Run done() {
        return new Run(
                before.id(),
                before.cluster(),
                before.target(),
                before.startedBy(),
                before.startedAt(),
                before.terms(),
                recorded.number(),
                phase,
                plan,
                nodes,
                gates,
                pausedBy,
                parkedAt,
                incidents,
                moreTime,
                switchOnAskedAt,
                allUpgradedSince(),
                replannedAt,
                rollBackBy,
                deafPagers,
                endedAt);
    }

    private @Nullable Instant allUpgradedSince() {
        if (nodes == before.nodes()) {
            return before.allUpgradedSince();
        }
        List<NodeProgress> takingPart =
                nodes.stream().filter(node -> !node.step().isLeftOut()).toList();
        boolean all = !takingPart.isEmpty()
                && takingPart.stream().allMatch(node -> node.step().isUpgraded());
        Instant since = before.allUpgradedSince();
        return !all ? null : since == null ? recorded.at() : since;
    }
}
