package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.List;

/**
 * A node's last finalization run.
 *
 * @param runsClusterWideTasks true on exactly one node of a run: it does the database's part
 * @param errors empty while it runs and after success
 */
public record FinalizationReport(Instant lastRequested, boolean runsClusterWideTasks, List<TaskError> errors) {

    /** Why a task failed, as the API shows it. */
    public record TaskError(
            String taskName, String exceptionMessage, boolean clusterUpgradeTask, List<String> errors) {}
}
