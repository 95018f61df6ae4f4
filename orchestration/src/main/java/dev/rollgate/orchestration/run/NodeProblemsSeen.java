package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with one node of a run now, as far as the newest look shows it again. */
final class NodeProblemsSeen {
    /** So long a node that nobody asked to go may be away before it is said that the run waits for it. */
    private static final Duration AWAY = Duration.ofSeconds(10);

    private NodeProblemsSeen() {}

    static Stream<Problem> in(Run run, NodeProgress node, Evidence evidence) {
        return Stream.of(
                        inError(node, evidence),
                        overdue(run, node, evidence),
                        away(node, evidence),
                        onWrongVersion(run, node, evidence),
                        tasksLinger(run, node, evidence),
                        notRunning(run, node, evidence))
                .flatMap(Optional::stream);
    }

    private static Optional<Problem> inError(NodeProgress node, Evidence evidence) {
        boolean error = node.state() == NodeState.ERROR && evidence.twice(view -> isIn(node, NodeState.ERROR, view));
        return error ? Optional.of(new Problem.NodeInError(node.name())) : Optional.empty();
    }

    private static Optional<Problem> overdue(Run run, NodeProgress node, Evidence evidence) {
        return run.terms()
                .limits()
                .of(node.state())
                .filter(limit -> node.since().plus(limit).isBefore(evidence.at()))
                .filter(limit -> evidence.once(view -> isIn(node, node.state(), view)))
                .map(limit -> new Problem.NodeOverdue(node.name(), node.state(), limit));
    }

    private static Optional<Problem> away(NodeProgress node, Evidence evidence) {
        boolean away = !node.step().mayBeDown()
                && isAway(node.state())
                && !node.since().plus(AWAY).isAfter(evidence.at())
                && evidence.twice(view -> isIn(node, node.state(), view));
        return away ? Optional.of(new Problem.OtherNodeAway(node.name(), node.state())) : Optional.empty();
    }

    static boolean isAway(NodeState state) {
        return state == NodeState.OFFLINE || state == NodeState.TERMINATING || state == NodeState.STARTING;
    }

    private static Optional<Problem> onWrongVersion(Run run, NodeProgress node, Evidence evidence) {
        String version = node.version();
        if (version == null || !isOnWrongVersion(run, node)) {
            return Optional.empty();
        }
        boolean sure = evidence.twice(view -> Roster.row(node.planned(), view)
                .filter(row -> row.state() == NodeState.ACTIVE && version.equals(row.version()))
                .isPresent());
        return sure ? Optional.of(new Problem.NodeOnWrongVersion(node.name(), version)) : Optional.empty();
    }

    static boolean isOnWrongVersion(Run run, NodeProgress node) {
        String from = run.thePlan().from().toString();
        String to = run.target().toString();
        Set<String> expected = run.phase() instanceof Phase.Cancelling
                ? Set.of(from)
                : node.step().isUpgraded() || node.step().equals(new NodeStep.Replacing(true))
                        ? Set.of(to)
                        : Set.of(from, to);
        return node.state() == NodeState.ACTIVE && node.version() != null && !expected.contains(node.version());
    }

    private static Optional<Problem> tasksLinger(Run run, NodeProgress node, Evidence evidence) {
        return node.step() instanceof NodeStep.Quiescing quiescing
                        && quiescing.deadline().isBefore(evidence.at())
                ? evidence.cluster()
                        .flatMap(view -> Roster.row(node.planned(), view))
                        .flatMap(row -> Optional.ofNullable(row.tasks()))
                        .filter(tasks -> tasks > 0)
                        .map(tasks -> new Problem.TasksLinger(
                                node.name(), tasks, run.terms().limits().quiesce()))
                : Optional.empty();
    }

    private static Optional<Problem> notRunning(Run run, NodeProgress node, Evidence evidence) {
        Duration limit = run.terms().limits().starting();
        boolean late = node.step() instanceof NodeStep.Verifying
                && node.since().plus(limit).isBefore(evidence.at());
        return Optional.ofNullable(evidence.latest().statuses().get(node.name()))
                .filter(status -> late && !Readiness.isRunning(status))
                .map(status -> status.ifSeen().map(NodeStatus::state).orElse("no answer"))
                .map(said -> new Problem.NodeNotRunning(node.name(), said, limit));
    }

    static boolean isIn(NodeProgress node, NodeState state, ClusterView view) {
        return switch (Roster.find(node.planned(), view)) {
            case Roster.Found.Row row -> row.node().state() == state;
            case Roster.Found.Absent absent -> state == NodeState.OFFLINE;
            case Roster.Found.Unclear unclear -> false;
        };
    }
}
