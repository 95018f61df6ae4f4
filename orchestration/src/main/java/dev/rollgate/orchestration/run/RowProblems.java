package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is odd about the list of nodes: rows that are missing, new, left over, or under another id. */
final class RowProblems {
    /** So long a new id is shown as news. */
    private static final Duration NEWS = Duration.ofSeconds(30);

    private RowProblems() {}

    static Stream<Problem> ofNode(Run run, NodeProgress node, Evidence evidence) {
        return Stream.of(vanished(node, evidence), ghost(run, node, evidence), otherId(run, node, evidence))
                .flatMap(Optional::stream);
    }

    private static Optional<Problem> vanished(NodeProgress node, Evidence evidence) {
        boolean gone = !node.step().mayBeDown() && evidence.twice(view -> isAbsent(node, view));
        return gone ? Optional.of(new Problem.NodeVanished(node.name())) : Optional.empty();
    }

    static boolean isBack(NodeProgress node, Evidence evidence) {
        return node.step().mayBeDown() || evidence.once(view -> !isAbsent(node, view));
    }

    private static boolean isAbsent(NodeProgress node, ClusterView view) {
        return Roster.find(node.planned(), view) instanceof Roster.Found.Absent;
    }

    private static Optional<Problem> ghost(Run run, NodeProgress node, Evidence evidence) {
        boolean left = run.isAtWork() && evidence.twice(view -> hasGhost(node, view));
        return left
                ? evidence.cluster()
                        .map(view -> new Problem.GhostRow(
                                node.name(),
                                Roster.ghosts(node.planned(), view).getFirst().address()))
                : Optional.empty();
    }

    static boolean isGhostGone(NodeProgress node, Evidence evidence) {
        return evidence.once(view -> !hasGhost(node, view));
    }

    private static boolean hasGhost(NodeProgress node, ClusterView view) {
        return !Roster.ghosts(node.planned(), view).isEmpty();
    }

    /** Where the old row is left over, that is the news. */
    private static Optional<Problem> otherId(Run run, NodeProgress node, Evidence evidence) {
        String known = node.planned().id();
        if (known == null || !run.isAtWork()) {
            return Optional.empty();
        }
        return evidence.cluster()
                .flatMap(view -> Roster.row(node.planned(), view))
                .map(NodeView::id)
                .filter(id -> !id.isEmpty() && !id.equals(known))
                .filter(id -> evidence.twice(view -> !hasGhost(node, view) && hasId(node, id, view)))
                .map(id -> new Problem.NodeIdChanged(node.name(), known, id));
    }

    static boolean isOldNews(Problem.NodeIdChanged changed, NodeProgress node, Evidence evidence) {
        return evidence.holds(NEWS, view -> isActiveAs(node, changed.to(), view))
                || evidence.once(view -> Roster.row(node.planned(), view)
                        .filter(row -> row.id().equals(changed.from()))
                        .isPresent());
    }

    private static boolean isActiveAs(NodeProgress node, String id, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.state() == NodeState.ACTIVE && row.id().equals(id))
                .isPresent();
    }

    private static boolean hasId(NodeProgress node, String id, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.id().equals(id))
                .isPresent();
    }

    static Stream<Problem> joined(Run run, Evidence evidence) {
        return evidence.cluster().stream()
                .filter(view -> Attendance.matters(run, view))
                .flatMap(view -> strangers(run, view))
                .filter(joined -> evidence.twice(view -> isThere(joined, run, view)))
                .map(joined -> joined);
    }

    static boolean isGone(Problem.NodeJoined joined, Run run, Evidence evidence) {
        return Attendance.isPast(run, evidence)
                || run.node(joined.node()).isPresent()
                || evidence.once(view -> !isThere(joined, run, view));
    }

    private static boolean isThere(Problem.NodeJoined joined, Run run, ClusterView view) {
        return strangers(run, view).anyMatch(same -> same.node().equals(joined.node()));
    }

    private static Stream<Problem.NodeJoined> strangers(Run run, ClusterView view) {
        List<PlannedNode> known =
                run.nodes().stream().map(NodeProgress::planned).toList();
        List<PlannedNode> asCalled = Roster.plan(view);
        return Stream.iterate(0, index -> index < asCalled.size(), index -> index + 1)
                .filter(index -> isStranger(known, view.nodes().get(index)))
                .filter(index -> !isHarmless(run, view.nodes().get(index)))
                .map(index -> joined(asCalled.get(index), view.nodes().get(index)));
    }

    private static boolean isStranger(List<PlannedNode> known, NodeView row) {
        return row.state().isKnown() && row.state() != NodeState.OFFLINE && Roster.isStrange(known, row);
    }

    /** Once finalizing is ordered a node that serves on the target version is in nobody's way. */
    private static boolean isHarmless(Run run, NodeView row) {
        return run.phase() instanceof Phase.Finalizing && row.isActiveOn(run.target());
    }

    private static Problem.NodeJoined joined(PlannedNode called, NodeView row) {
        return new Problem.NodeJoined(called.name(), called.foundBy(), row.state(), row.version());
    }
}
