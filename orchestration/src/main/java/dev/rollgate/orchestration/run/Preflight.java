package dev.rollgate.orchestration.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold before anything is touched: each check passes, warns or blocks, with a sentence that says what to do. */
final class Preflight {
    private Preflight() {}

    static boolean blocks(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.verdict() == Check.Verdict.BLOCK);
    }

    static List<Check> blocking(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Check.Verdict.BLOCK)
                .toList();
    }

    /** What a view says; the checks on reading it at all have passed then. */
    static List<Check> of(ClusterView view, Reading<Boolean> readOnly, Version target) {
        List<Check> checks = new ArrayList<>();
        checks.add(pass(Check.Name.REACHABLE, "Confluence answers."));
        checks.add(pass(Check.Name.AUTHENTICATED, "The account is a system administrator."));
        checks.add(pass(Check.Name.CLUSTERED, "The installation is clustered."));
        checks.add(upgradeModeOff(view));
        checks.add(stable(view));
        checks.add(enoughNodes(view));
        checks.add(distinctNodes(view));
        checks.add(allActive(view));
        checks.add(oneVersion(view));
        checks.add(targetAllowed(view, target));
        checks.add(finalizationDone(view));
        checks.add(runningTasks(view));
        checks.add(readOnlyMode(readOnly));
        return checks;
    }

    private static Check upgradeModeOff(ClusterView view) {
        return view.upgradeMode()
                ? block(
                        Check.Name.UPGRADE_MODE_OFF,
                        "Upgrade mode is on already: somebody is upgrading this cluster. Finish or cancel that upgrade in"
                                + " Confluence, then start again.")
                : pass(Check.Name.UPGRADE_MODE_OFF, "Upgrade mode is off.");
    }

    private static Check stable(ClusterView view) {
        return view.state() == ClusterState.STABLE
                ? pass(Check.Name.STABLE, "The cluster is STABLE.")
                : block(
                        Check.Name.STABLE,
                        "The cluster is " + view.state() + ", not STABLE. Mend that in Confluence, then start again.");
    }

    private static Check enoughNodes(ClusterView view) {
        int count = view.nodes().size();
        return count >= 2
                ? pass(Check.Name.ENOUGH_NODES, "The cluster has " + count + " nodes.")
                : block(
                        Check.Name.ENOUGH_NODES,
                        "The cluster has " + (count == 1 ? "one node" : "no node")
                                + ": while it is upgraded nobody could work. At least two are needed.");
    }

    private static Check distinctNodes(ClusterView view) {
        return Roster.isDistinct(Roster.plan(view))
                ? pass(Check.Name.DISTINCT_NODES, "Every node can be told from the others.")
                : block(
                        Check.Name.DISTINCT_NODES,
                        "Nodes have neither a name nor an address of their own, so one could be taken for another. Give"
                                + " each node a name (confluence.cluster.node.name).");
    }

    private static Check allActive(ClusterView view) {
        String away = view.nodes().stream()
                .filter(node -> node.state() != NodeState.ACTIVE)
                .map(Preflight::whereItIs)
                .collect(Collectors.joining(", "));
        boolean error = view.nodes().stream().anyMatch(node -> node.state() == NodeState.ERROR);
        String why = error
                ? ". Confluence does not let upgrade mode be switched on while a node is in ERROR: mend it, or remove it"
                        + " from the cluster."
                : ". Every node must be ACTIVE: mend it, or remove it from the cluster.";
        return away.isEmpty()
                ? pass(Check.Name.ALL_ACTIVE, "All nodes are ACTIVE.")
                : block(Check.Name.ALL_ACTIVE, away + why);
    }

    private static String whereItIs(NodeView node) {
        return label(node)
                + switch (node.state()) {
                    case UNANSWERED -> " is not answering";
                    case ERROR -> " is in ERROR";
                    case ACTIVE,
                            STARTING,
                            DRAINING,
                            TERMINATING,
                            OFFLINE,
                            RUNNING_FINALIZE_UPGRADE_TASKS,
                            UPGRADE_TASKS_FAILED,
                            UNKNOWN -> " is " + node.state();
                };
    }

    private static Check oneVersion(ClusterView view) {
        String versions = distinct(view, NodeView::version);
        String builds = distinct(view, NodeView::build);
        boolean one = !versions.isEmpty() && !versions.contains(", ") && !builds.contains(", ");
        return one
                ? pass(Check.Name.ONE_VERSION, "All nodes are on " + versions + ".")
                : block(
                        Check.Name.ONE_VERSION,
                        "The nodes are not on one version and build (versions: "
                                + (versions.isEmpty() ? "none" : versions) + "; builds: " + builds
                                + "). Bring them onto one first.");
    }

    private static Check targetAllowed(ClusterView view, Version target) {
        return version(view)
                .map(from -> VersionRules.objection(from, target)
                        .map(why -> block(Check.Name.TARGET_ALLOWED, why))
                        .orElseGet(() -> pass(
                                Check.Name.TARGET_ALLOWED,
                                "From " + from + " to " + target + " goes without downtime.")))
                .orElseGet(() -> block(
                        Check.Name.TARGET_ALLOWED,
                        "The cluster's version cannot be read, so nobody can say whether " + target + " is allowed."));
    }

    private static Check finalizationDone(ClusterView view) {
        return view.finalizationPending()
                ? block(
                        Check.Name.FINALIZATION_DONE,
                        "Upgrade tasks of an earlier upgrade are pending. Run them in Confluence, then start again.")
                : pass(Check.Name.FINALIZATION_DONE, "No upgrade tasks are pending.");
    }

    private static Check runningTasks(ClusterView view) {
        String busy = view.nodes().stream()
                .filter(node -> node.tasks() != null && node.tasks() > 0)
                .map(node -> label(node) + ": " + node.tasks())
                .collect(Collectors.joining(", "));
        return busy.isEmpty()
                ? pass(Check.Name.RUNNING_TASKS, "No long-running tasks.")
                : warn(
                        Check.Name.RUNNING_TASKS,
                        "Long-running tasks (" + busy + "). A node is not touched before its tasks have ended.");
    }

    private static Check readOnlyMode(Reading<Boolean> readOnly) {
        return switch (readOnly) {
            case Reading.Unknown<Boolean> unknown ->
                warn(
                        Check.Name.READ_ONLY_MODE,
                        "Whether the site is in read-only mode could not be asked ("
                                + unknown.why().detail() + ").");
            case Reading.Seen<Boolean> seen ->
                seen.value()
                        ? warn(
                                Check.Name.READ_ONLY_MODE,
                                "The site is in read-only mode. A rolling upgrade does not need that.")
                        : pass(Check.Name.READ_ONLY_MODE, "The site is not in read-only mode.");
        };
    }

    /** What a run would go by; empty where the nodes are not on one version that can be understood. */
    static Optional<Plan> plan(ClusterView view) {
        return version(view).map(from -> {
            String build = view.nodes().getFirst().build();
            return new Plan(from, build == null ? "" : build, Roster.plan(view));
        });
    }

    /** The one version of the nodes, where it is one and can be understood. */
    private static Optional<Version> version(ClusterView view) {
        return Version.parse(distinct(view, NodeView::version));
    }

    private static String distinct(ClusterView view, Function<NodeView, @Nullable String> part) {
        return view.nodes().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String label(NodeView node) {
        return node.name().isBlank() ? node.address() : node.name();
    }

    private static Check pass(Check.Name name, String sentence) {
        return new Check(name, Check.Verdict.PASS, sentence);
    }

    private static Check warn(Check.Name name, String sentence) {
        return new Check(name, Check.Verdict.WARN, sentence);
    }

    private static Check block(Check.Name name, String sentence) {
        return new Check(name, Check.Verdict.BLOCK, sentence);
    }
}
