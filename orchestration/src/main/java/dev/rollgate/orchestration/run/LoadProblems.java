package dev.rollgate.orchestration.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Some load balancers send most people to the node that came back last. */
final class LoadProblems {
    private static final Duration LASTS = Duration.ofMinutes(1);
    /** Fewer people more are no trouble for any node. */
    private static final int MANY = 25;

    private LoadProblems() {}

    static Optional<Problem> seen(Run run, NodeProgress node, Evidence evidence) {
        boolean uneven = isWatched(run, node) && evidence.holds(LASTS, view -> isUneven(run, node, view));
        return uneven
                ? evidence.cluster()
                        .flatMap(view -> users(node, view)
                                .map(users -> new Problem.UnevenUsers(
                                        node.name(), users, (int) Math.round(others(run, node, view)))))
                : Optional.empty();
    }

    /** Well below what raised it, so that it does not come and go. */
    static boolean isOver(Run run, NodeProgress node, Evidence evidence) {
        return !isWatched(run, node)
                || evidence.once(view -> users(node, view).orElse(0) <= 1.5 * others(run, node, view) + MANY / 2.0);
    }

    private static boolean isWatched(Run run, NodeProgress node) {
        return run.isUpgrading() && node.step().isUpgraded();
    }

    private static boolean isUneven(Run run, NodeProgress node, ClusterView view) {
        double others = others(run, node, view);
        return users(node, view)
                        .filter(users -> users > 2 * others && users > others + MANY)
                        .isPresent()
                && others >= 0;
    }

    private static Optional<Integer> users(NodeProgress node, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.state() == NodeState.ACTIVE)
                .flatMap(row -> Optional.ofNullable(row.users()));
    }

    /** The mean of the others that serve and say how many they have; negative if none does. */
    private static double others(Run run, NodeProgress node, ClusterView view) {
        List<Integer> counts = run.nodes().stream()
                .filter(other -> !other.name().equals(node.name()))
                .flatMap(other -> users(other, view).stream())
                .toList();
        OptionalDouble mean = counts.stream().mapToInt(Integer::intValue).average();
        return mean.orElse(-1);
    }
}
