package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private List<Problem> problems;
    private @Nullable Instant switchOnAskedAt;
    private @Nullable Instant endedAt;

    RunChange(Run before, Recorded recorded) {
        this.before = before;
        this.recorded = recorded;
        this.phase = before.phase();
        this.plan = before.plan();
        this.nodes = before.nodes();
        this.gates = before.gates();
        this.pausedBy = before.pausedBy();
        this.problems = before.problems();
        this.switchOnAskedAt = before.switchOnAskedAt();
        this.endedAt = before.endedAt();
    }

    RunChange phase(Phase next) {
        phase = next;
        return this;
    }

    RunChange planned(Plan made, List<NodeProgress> asSeen) {
        plan = made;
        nodes = asSeen;
        return this;
    }

    RunChange node(NodeName name, UnaryOperator<NodeProgress> change) {
        nodes = nodes.stream()
                .map(node -> node.name().equals(name) ? change.apply(node) : node)
                .toList();
        return this;
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
        return this;
    }

    RunChange switchOnAsked() {
        switchOnAskedAt = recorded.at();
        return this;
    }

    RunChange problem(Problem raised) {
        List<Problem> all = new ArrayList<>(without(raised));
        all.add(raised);
        problems = all;
        return this;
    }

    RunChange problemOver(Problem cleared) {
        problems = without(cleared);
        return this;
    }

    RunChange ended(Phase.Terminal how) {
        openGateWithdrawn();
        phase = how;
        endedAt = recorded.at();
        problems = List.of();
        return this;
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
                problems,
                switchOnAskedAt,
                endedAt);
    }

    private List<Problem> without(Problem gone) {
        return problems.stream()
                .filter(problem -> !problem.key().equals(gone.key()))
                .toList();
    }
}
