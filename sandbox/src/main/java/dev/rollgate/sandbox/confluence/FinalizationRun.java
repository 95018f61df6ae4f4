package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.List;

/** One node's part in a finalization run. */
record FinalizationRun(Instant requested, boolean clusterWide, boolean completed, List<String> failures) {

    static FinalizationRun begun(Instant requested, boolean clusterWide) {
        return new FinalizationRun(requested, clusterWide, false, List.of());
    }

    FinalizationRun ended(List<String> withFailures) {
        return new FinalizationRun(requested, clusterWide, true, withFailures);
    }

    boolean hasFailed() {
        return completed && !failures.isEmpty();
    }

    FinalizationReport report() {
        List<FinalizationReport.TaskError> errors = failures.stream()
                .map(failure -> new FinalizationReport.TaskError(
                        "com.example.confluence.SimulatedUpgradeTask", failure, clusterWide, List.of(failure)))
                .toList();
        return new FinalizationReport(requested, clusterWide, errors);
    }
}
