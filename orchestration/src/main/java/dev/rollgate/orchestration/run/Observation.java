package dev.rollgate.orchestration.run;

import java.util.Map;

/**
 * One look at everything a run depends on.
 *
 * @param readOnly whether Confluence is in read-only mode; asked only before upgrade mode is switched on
 * @param statuses what nodes said of themselves; a node without an address of its own is absent
 */
public record Observation(
        Reading<ClusterView> cluster, Reading<Boolean> readOnly, Map<NodeName, Reading<NodeStatus>> statuses) {
    public Observation {
        statuses = Map.copyOf(statuses);
    }
}
