package dev.rollgate.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param parkedAt when the run was parked because nobody answered; null while it is not parked
 * @param incidents everything that was wrong, oldest first
 * @param moreTime until when a problem, by its key, is not raised again
 * @param switchOnAskedAt when upgrade mode was last ordered on; null before. The order may arrive late
 * @param allUpgradedSince since when every node that is not left out is upgraded; null while one is not
 * @param replannedAt the number of the event that last made the plan another: approvals from before do not count; 0 before
 * @param rollBackBy who wanted everything back on the version of before; null while nobody did
 * @param deafPagers pagers that refused what they were sent, by their names in the configuration
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
        @Nullable Instant parkedAt,
        List<Incident> incidents,
        Map<String, Instant> moreTime,
        @Nullable Instant switchOnAskedAt,
        @Nullable Instant allUpgradedSince,
        long replannedAt,
        @Nullable Person rollBackBy,
        Set<String> deafPagers,
        @Nullable Instant endedAt) {
    public Run {
        nodes = List.copyOf(nodes);
        gates = List.copyOf(gates);
        incidents = List.copyOf(incidents);
        moreTime = Map.copyOf(moreTime);
        deafPagers = Set.copyOf(deafPagers);
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

    /** By a person's word, or because nobody answered. */
    public boolean isPaused() {
        return pausedBy != null || isParked();
    }

    /** Whether nobody answered a question for so long that it was taken back. */
    public boolean isParked() {
        return parkedAt != null;
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

    /** The nodes that are part of the upgrade. */
    public List<NodeProgress> takingPart() {
        return nodes.stream().filter(node -> !node.step().isLeftOut()).toList();
    }

    /** Whether every node is that is not left out. */
    public boolean allUpgraded() {
        return takingPart().stream().allMatch(node -> node.step().isUpgraded());
    }

    /** What is wrong now, oldest first. */
    public List<Problem> problems() {
        return openIncidents().stream().map(Incident::problem).toList();
    }

    public List<Incident> openIncidents() {
        return incidents.stream().filter(Incident::isOpen).toList();
    }

    /** By the number of the event that raised it. */
    public Optional<Incident> incident(long number) {
        return incidents.stream()
                .filter(incident -> incident.number() == number)
                .findFirst();
    }

    public boolean has(Predicate<Problem> wanted) {
        return problems().stream().anyMatch(wanted);
    }

    public boolean isRollingBack() {
        return rollBackBy != null;
    }

    /** Whether something is wrong with which no further node may be touched. */
    boolean isHeld() {
        return holding().isPresent();
    }

    /** From upgrade mode being on to the order to finalize. */
    boolean isUpgrading() {
        return phase instanceof Phase.Upgrading || phase instanceof Phase.AwaitingFinalize;
    }

    /** Whether nodes are worked on, on the way there or back. */
    boolean isAtWork() {
        return isUpgrading() || phase instanceof Phase.RollingBack;
    }

    /** What is wrong with which no further node may be touched: the first of it. */
    Optional<Problem> holding() {
        return problems().stream()
                .filter(problem -> Playbook.of(problem).holdsTheLine())
                .findFirst();
    }

    boolean hasMoreTime(Problem problem, Instant now) {
        Instant until = moreTime.get(problem.key());
        return until != null && until.isAfter(now);
    }
}
