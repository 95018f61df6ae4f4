package dev.rollgate.sandbox.confluence;

import dev.rollgate.sandbox.confluence.FinalizationReport.TaskError;
import java.time.Instant;
import java.util.List;

/** One node's part in a finalization run. */
record FinalizationRun(Instant requested, boolean clusterWide, boolean completed, List<TaskError> failures) {

    static FinalizationRun begun(Instant requested, boolean clusterWide) {
        return new FinalizationRun(requested, clusterWide, false, List.of());
    }

    FinalizationRun ended(List<TaskError> withFailures) {
        return new FinalizationRun(requested, clusterWide, true, withFailures);
    }

    boolean hasFailed() {
        return completed && !failures.isEmpty();
    }

    FinalizationReport report() {
        return new FinalizationReport(requested, clusterWide, failures);
    }
}
