package dev.rollgate.orchestration.run;

import static java.util.Collections.frequency;

import java.util.List;
import java.util.Optional;

/** One version can be packaged more than once: all upgraded nodes must be of one build. */
final class Builds {
    private Builds() {}

    /** A node's build, and that of most nodes that are upgraded. */
    record Difference(String build, String expected) {}

    /** Empty where they agree, or nothing can be compared. */
    static Optional<Difference> wrongOne(Run run, NodeProgress node, ClusterView view) {
        return build(run, node, view)
                .flatMap(build -> expected(run, view)
                        .filter(expected -> !expected.equals(build))
                        .map(expected -> new Difference(build, expected)));
    }

    /** Where there are as many of one as of another, that of the node that is first in the plan. */
    private static Optional<String> expected(Run run, ClusterView view) {
        List<String> builds = run.nodes().stream()
                .filter(node -> node.step().isUpgraded())
                .flatMap(node -> build(run, node, view).stream())
                .toList();
        return builds.stream()
                .distinct()
                .reduce((one, other) -> frequency(builds, other) > frequency(builds, one) ? other : one);
    }

    private static Optional<String> build(Run run, NodeProgress node, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.isActiveOn(run.target()))
                .flatMap(row -> Optional.ofNullable(row.build()));
    }
}
