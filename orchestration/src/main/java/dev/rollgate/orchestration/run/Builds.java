package dev.rollgate.orchestration.run;

import java.util.Optional;

/** One version can be packaged more than once: all upgraded nodes must be of one build. */
final class Builds {
    private Builds() {}

    /** A node's build, and that of the nodes upgraded before it. */
    record Difference(String build, String expected) {}

    /** Empty where they agree, or nothing can be compared. */
    static Optional<Difference> wrongOne(Run run, NodeProgress node, ClusterView view) {
        Optional<String> own = build(run, node, view);
        Optional<String> others = run.nodes().stream()
                .filter(other ->
                        !other.name().equals(node.name()) && other.step().isUpgraded())
                .flatMap(other -> build(run, other, view).stream())
                .findFirst();
        return own.flatMap(build ->
                others.filter(expected -> !expected.equals(build)).map(expected -> new Difference(build, expected)));
    }

    private static Optional<String> build(Run run, NodeProgress node, ClusterView view) {
        return Roster.row(node.planned(), view)
                .filter(row -> row.isActiveOn(run.target()))
                .flatMap(row -> Optional.ofNullable(row.build()));
    }
}
