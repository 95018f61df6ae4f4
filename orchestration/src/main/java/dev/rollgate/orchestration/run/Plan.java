package dev.rollgate.orchestration.run;

import java.util.List;

/** What the cluster was before anything was touched: Confluence forgets {@code from} when the upgrade is finalized. */
public record Plan(Version from, String build, List<PlannedNode> nodes) {
    public Plan {
        nodes = List.copyOf(nodes);
    }
}
