package dev.rollgate.orchestration.run;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** When a cluster, as one look showed it, is fit for the next step of a run. */
final class Readiness {
    private Readiness() {}

    /** Nothing forbids the start, and the nodes are those of the plan. */
    static boolean maySwitchOn(Run run, Observation seen) {
        return seen.cluster()
                .ifSeen()
                .filter(view -> !Preflight.blocks(Preflight.of(view, seen.readOnly(), run.target())))
                .filter(view -> isTheirList(run, view))
                .isPresent();
    }

    /** The nodes that take part and no others, but for those that were left out: they may be there or not. */
    private static boolean isTheirList(Run run, ClusterView view) {
        Set<NodeName> there = new HashSet<>(Roster.names(Roster.plan(view)));
        run.nodes().stream().filter(node -> node.step().isLeftOut()).forEach(node -> there.remove(node.name()));
        return there.equals(run.takingPart().stream().map(NodeProgress::name).collect(Collectors.toSet()));
    }

    /** Every node is ACTIVE and in rotation: upgraded ones on the target version, the others on the version of before. */
    static boolean mayTakeNext(Run run, ClusterView view) {
        return view.upgradeMode() && run.nodes().stream().allMatch(node -> isWhereItBelongs(run, node, view));
    }

    /** {@link #mayTakeNext} but for one node. */
    static boolean othersAreActive(Run run, NodeName apart, ClusterView view) {
        return view.upgradeMode()
                && run.nodes().stream()
                        .filter(node -> !node.name().equals(apart))
                        .allMatch(node -> isWhereItBelongs(run, node, view));
    }

    /** ACTIVE on the target version and of the others' build, and RUNNING by its own word where it was asked. */
    static boolean isUpgraded(Run run, NodeProgress node, Observation seen) {
        return isWellOn(run.target(), node, seen)
                && seen.cluster()
                        .ifSeen()
                        .filter(view -> Builds.wrongOne(run, node, view).isEmpty())
                        .isPresent();
    }

    /** ACTIVE on the version of before, and RUNNING by its own word where it was asked. */
    static boolean isRestored(Run run, NodeProgress node, Observation seen) {
        return isWellOn(run.thePlan().from(), node, seen);
    }

    private static boolean isWellOn(Version version, NodeProgress node, Observation seen) {
        Reading<NodeStatus> status = seen.statuses().get(node.name());
        return (status == null || isRunning(status))
                && seen.cluster()
                        .ifSeen()
                        .flatMap(view -> Roster.row(node.planned(), view))
                        .filter(row -> row.isActiveOn(version))
                        .isPresent();
    }

    /** OFFLINE, or not in the list. */
    static boolean isGone(NodeProgress node, ClusterView view) {
        return switch (Roster.find(node.planned(), view)) {
            case Roster.Found.Row(NodeView row) -> row.state() == NodeState.OFFLINE;
            case Roster.Found.Absent absent -> true;
            case Roster.Found.Unclear unclear -> false;
        };
    }

    static boolean isRunning(Reading<NodeStatus> status) {
        return status.ifSeen().filter(NodeStatus::isRunning).isPresent();
    }

    /**
     * Every node that is not left out is ACTIVE on the target version and on one build, and those left out are gone. The
     * cluster's own word comes too early (it does not count the nodes that are down), so it is needed, and not enough.
     */
    static boolean mayFinalize(Run run, ClusterView view) {
        return view.upgradeMode()
                && view.state() == ClusterState.READY_TO_RUN_UPGRADE_TASKS
                && run.allUpgraded()
                && allActiveOn(run, run.target(), view)
                && leftOutAreGone(run, view)
                && isOneBuild(run, view);
    }

    static boolean isFinalized(Run run, ClusterView view) {
        return !view.upgradeMode()
                && view.state() == ClusterState.STABLE
                && !view.finalizationPending()
                && allActiveOn(run, run.target(), view);
    }

    /** Nothing is upgraded and nobody is away, so that switching upgrade mode off strands no node. */
    static boolean maySwitchOff(Run run, ClusterView view) {
        return view.upgradeMode()
                && view.state() == ClusterState.READY_TO_UPGRADE
                && allActiveOn(run, run.thePlan().from(), view);
    }

    private static boolean leftOutAreGone(Run run, ClusterView view) {
        return run.nodes().stream().filter(node -> node.step().isLeftOut()).allMatch(node -> isGone(node, view));
    }

    static boolean anyServesOn(Run run, Version version, ClusterView view) {
        return rows(run, view).stream().anyMatch(row -> row.servesOn(version));
    }

    static boolean anyActiveOn(Run run, Version version, ClusterView view) {
        return rows(run, view).stream().anyMatch(row -> row.isActiveOn(version));
    }

    /** Of the nodes that take part. */
    static boolean allActiveOn(Run run, Version version, ClusterView view) {
        return rows(run, view).size() == run.takingPart().size()
                && rows(run, view).stream().allMatch(row -> row.isActiveOn(version));
    }

    private static boolean isOneBuild(Run run, ClusterView view) {
        return rows(run, view).stream()
                        .map(NodeView::build)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                <= 1;
    }

    /** One that was left out need only be gone: it is in nobody's way out of rotation, and cannot be put back. */
    private static boolean isWhereItBelongs(Run run, NodeProgress node, ClusterView view) {
        if (node.step().isLeftOut()) {
            return isGone(node, view);
        }
        Version expected =
                node.step().isUpgraded() ? run.target() : run.thePlan().from();
        return !node.disconnected()
                && Roster.row(node.planned(), view)
                        .filter(row -> row.isActiveOn(expected))
                        .isPresent();
    }

    private static List<NodeView> rows(Run run, ClusterView view) {
        return run.takingPart().stream()
                .flatMap(node -> Roster.row(node.planned(), view).stream())
                .toList();
    }
}
