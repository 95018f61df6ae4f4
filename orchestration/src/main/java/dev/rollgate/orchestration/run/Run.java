package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A run as its events made it: the state that everything is decided from.
 *
 * @param version the number of the last event: what a writer must have seen
 * @param plan null until preflight has passed
 * @param nodes in the plan's order; empty until preflight has passed
 * @param gates every gate there was, oldest first; at most the last one is open
 * @param pausedBy null while the run is not paused
 * @param problems what is wrong now, oldest first
 * @param switchOnAskedAt when upgrade mode was last ordered on; null before. The order may arrive late
 * @param endedAt null while the run is live
 */
public record Run(
        RunId id,
        ClusterKey cluster,
        Version target,
        Person startedBy,
        Instant startedAt,
        Terms terms,
        long version,
        Phase phase,
        @Nullable Plan plan,
        List<NodeProgress> nodes,
        List<Gate> gates,
        @Nullable Person pausedBy,
        List<Problem> problems,
        @Nullable Instant switchOnAskedAt,
        @Nullable Instant endedAt) {
    public Run {
        nodes = List.copyOf(nodes);
        gates = List.copyOf(gates);
        problems = List.copyOf(problems);
    }

    /**
     * Folds a log.
     *
     * @param log whole and in order, beginning with {@link RunEvent.RunRequested}
     * @throws IllegalArgumentException if the log is no log of a run: a number missing, another beginning, an event after the end
     */
    public static Run of(RunId id, List<Recorded> log) {
        if (log.isEmpty()) {
            throw new IllegalArgumentException("run " + id + " has no events");
        }
        return Evolve.begin(id, log.getFirst()).after(log.subList(1, log.size()));
    }

    /** The state after more events, in order. */
    public Run after(List<Recorded> more) {
        Run run = this;
        for (Recorded recorded : more) {
            run = run.after(recorded);
        }
        return run;
    }

    /** The state after one more event. */
    public Run after(Recorded recorded) {
        return Evolve.apply(this, recorded);
    }

    public boolean isOver() {
        return phase instanceof Phase.Terminal;
    }

    public boolean isPaused() {
        return pausedBy != null;
    }

    /** The plan, for phases that have one. */
    public Plan thePlan() {
        if (plan == null) {
            throw new IllegalStateException("run " + id + " has no plan before its preflight has passed");
        }
        return plan;
    }

    public Optional<Gate> openGate() {
        return lastGate().filter(Gate::isOpen);
    }

    Optional<Gate> lastGate() {
        return gates.isEmpty() ? Optional.empty() : Optional.of(gates.getLast());
    }

    public Optional<Gate> gate(long number) {
        return gates.stream().filter(gate -> gate.number() == number).findFirst();
    }

    /** The node the run is busy with, if any. */
    public Optional<NodeProgress> inHand() {
        return nodes.stream().filter(node -> node.step().isInHand()).findFirst();
    }

    public Optional<NodeProgress> node(NodeName name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public boolean allUpgraded() {
        return nodes.stream().allMatch(node -> node.step().isUpgraded());
    }

    public boolean has(Predicate<Problem> wanted) {
        return problems.stream().anyMatch(wanted);
    }
}
