package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        return otherNodes(run, view).isEmpty();
    }

    /** The check that fails where they are others. */
    static Optional<Check> otherNodes(Run run, ClusterView view) {
        Set<NodeName> there = Roster.names(Roster.plan(view));
        Set<NodeName> planned = run.nodes().stream().map(NodeProgress::name).collect(Collectors.toSet());
        String added = without(there, planned);
        String missing =
                without(run.takingPart().stream().map(NodeProgress::name).collect(Collectors.toSet()), there);
        return added.isEmpty() && missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        Check.Name.SAME_NODES,
                        Check.Verdict.BLOCK,
                        "The nodes are not those of the plan (new: " + (added.isEmpty() ? "none" : added)
                                + "; missing: "
                                + (missing.isEmpty() ? "none" : missing)
                                + "). Mend that, or cancel and start again."));
    }

    private static String without(Set<NodeName> some, Set<NodeName> others) {
        return some.stream()
                .filter(name -> !others.contains(name))
                .map(NodeName::text)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Every node is ACTIVE and in rotation: upgraded ones on the target version, the others on the version of before. */
    static boolean mayTakeNext(Run run, ClusterView view) {
        return view.upgradeMode() && run.nodes().stream().allMatch(node -> isInItsPlace(run, node, view));
    }

    /** {@link #mayTakeNext} but for one node. */
    static boolean othersAreActive(Run run, NodeName apart, ClusterView view) {
        return view.upgradeMode()
                && run.nodes().stream()
                        .filter(node -> !node.name().equals(apart))
                        .allMatch(node -> isInItsPlace(run, node, view));
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

    /** One that was left out has no place in rotation, so it is gone or not. */
    private static boolean isInItsPlace(Run run, NodeProgress node, ClusterView view) {
        if (node.step().isLeftOut()) {
            return isGone(node, view);
        }
        if (node.disconnected()) {
            return false;
        }
        Version expected =
                node.step().isUpgraded() ? run.target() : run.thePlan().from();
        return Roster.row(node.planned(), view)
                .filter(row -> row.isActiveOn(expected))
                .isPresent();
    }

    private static List<NodeView> rows(Run run, ClusterView view) {
        return run.takingPart().stream()
                .flatMap(node -> Roster.row(node.planned(), view).stream())
                .toList();
    }
}
