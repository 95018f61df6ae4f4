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
        if (node.step().isLeftOut()) {
            return leftOutIsBack(run, node, evidence).stream();
        }
        Stream<Problem> own = Stream.of(
                        setUpAnew(node, evidence).or(() -> inError(run, node, evidence)),
                        overdue(run, node, evidence),
                        away(node, evidence),
                        onWrongVersion(run, node, evidence),
                        onWrongBuild(run, node, evidence),
                        upgradedOutside(run, node, evidence),
                        tasksLinger(run, node, evidence),
                        notRunning(run, node, evidence),
                        LoadProblems.seen(run, node, evidence))
                .flatMap(Optional::stream);
        return Stream.concat(own, RowProblems.ofNode(run, node, evidence));
    }

    private static Optional<Problem> leftOutIsBack(Run run, NodeProgress node, Evidence evidence) {
        boolean back = node.state() != NodeState.OFFLINE
                && evidence.twice(view -> Attendance.matters(run, view) && !Readiness.isGone(node, view));
        return back ? Optional.of(new Problem.LeftOutNodeIsBack(node.name(), node.state())) : Optional.empty();
    }

    private static Optional<Problem> setUpAnew(NodeProgress node, Evidence evidence) {
        return evidence.twiceSeen(seen -> isSetUpAnew(node, seen))
                ? Optional.of(new Problem.NodeSetUpAnew(node.name()))
                : Optional.empty();
    }

    static boolean isSetUpAnew(NodeProgress node, Observation seen) {
        return Optional.ofNullable(seen.statuses().get(node.name()))
                .flatMap(Reading::ifSeen)
                .filter(NodeStatus::isFirstRun)
                .isPresent();
    }

    private static Optional<Problem> upgradedOutside(Run run, NodeProgress node, Evidence evidence) {
        boolean outside = isUpgradedOutside(run, node) && evidence.twice(view -> isActiveOn(node, run.target(), view));
        return outside ? Optional.of(new Problem.NodeUpgradedOutside(node.name())) : Optional.empty();
    }

    /** Not a node's turn, and yet it is upgraded. */
    static boolean isUpgradedOutside(Run run, NodeProgress node) {
        boolean waits = node.step() instanceof NodeStep.Waiting || node.step() instanceof NodeStep.AwaitingApproval;
        return run.phase() instanceof Phase.Upgrading && waits && node.isOn(run.target());
    }

    private static boolean isActiveOn(NodeProgress node, Version version, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.isActiveOn(version))
                .isPresent();
    }

    private static Optional<Problem> onWrongBuild(Run run, NodeProgress node, Evidence evidence) {
        return evidence.cluster()
                .filter(view -> isToBeOfOneBuild(run, node))
                .flatMap(view -> Builds.wrongOne(run, node, view))
                .filter(wrong -> evidence.twice(view ->
                        Builds.wrongOne(run, node, view).filter(wrong::equals).isPresent()))
                .map(wrong -> new Problem.NodeOnWrongBuild(node.name(), wrong.build(), wrong.expected()));
    }

    /** Where it matters of which build it is; an upgraded node, too, may be of another since somebody was at it. */
    static boolean isToBeOfOneBuild(Run run, NodeProgress node) {
        return run.isUpgrading()
                && (node.step() instanceof NodeStep.Verifying || node.step().isUpgraded());
    }

    /** One that is to be set up anew is in ERROR for that. */
    private static Optional<Problem> inError(Run run, NodeProgress node, Evidence evidence) {
        boolean known = run.has(new Problem.NodeSetUpAnew(node.name())::equals);
        boolean error =
                !known && node.state() == NodeState.ERROR && evidence.twice(view -> isIn(node, NodeState.ERROR, view));
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
                && evidence.twice(view -> Roster.row(node.planned(), view)
                        .filter(row -> row.state() == node.state())
                        .isPresent());
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
        Set<String> expected = expected(run, node.step(), from, to);
        return node.state() == NodeState.ACTIVE && node.version() != null && !expected.contains(node.version());
    }

    private static Set<String> expected(Run run, NodeStep step, String from, String to) {
        if (run.phase() instanceof Phase.Cancelling) {
            return Set.of(from);
        }
        return switch (step) {
            case NodeStep.Waiting waiting -> run.isRollingBack() ? Set.of(from) : Set.of(from, to);
            case NodeStep.RolledBack back -> Set.of(from);
            case NodeStep.Replacing(boolean seenDown) -> seenDown ? Set.of(to) : Set.of(from, to);
            case NodeStep.Restoring(boolean seenDown) -> seenDown ? Set.of(from) : Set.of(from, to);
            case NodeStep.Soaking soaking -> Set.of(to);
            case NodeStep.Done done -> run.isRollingBack() ? Set.of(from, to) : Set.of(to);
            case NodeStep.AwaitingApproval asked -> Set.of(from, to);
            case NodeStep.Quiescing quiet -> Set.of(from, to);
            case NodeStep.Verifying checked -> Set.of(from, to);
            case NodeStep.LeavingOut leaving -> Set.of(from, to);
            case NodeStep.LeftOut out -> Set.of(from, to);
        };
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
        boolean late = isChecked(run, node) && node.since().plus(limit).isBefore(evidence.at());
        return Optional.ofNullable(evidence.latest().statuses().get(node.name()))
                .filter(status -> late && !Readiness.isRunning(status))
                .map(status -> status.ifSeen().map(NodeStatus::state).orElse("no answer"))
                .map(said -> new Problem.NodeNotRunning(node.name(), said, limit));
    }

    /** ACTIVE on the version where it is to go, and not yet called well. */
    static boolean isChecked(Run run, NodeProgress node) {
        return node.step() instanceof NodeStep.Verifying
                || (node.step() instanceof NodeStep.Restoring
                        && node.isOn(run.thePlan().from()));
    }

    static boolean isIn(NodeProgress node, NodeState state, ClusterView view) {
        return switch (Roster.find(node.planned(), view)) {
            case Roster.Found.Row row -> row.node().state() == state;
            case Roster.Found.Absent absent -> state == NodeState.OFFLINE;
            case Roster.Found.Unclear unclear -> false;
        };
    }
}
