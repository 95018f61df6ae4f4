package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's last finalization run.
 *
 * @param runsClusterWideTasks true on exactly one node of a run: it does the database's part
 * @param errors empty while it runs and after success
 */
public record FinalizationReport(Instant lastRequested, boolean runsClusterWideTasks, List<TaskError> errors) {

    /**
     * Why a task failed, as the API shows it.
     *
     * @param clusterUpgradeTask was it the database's part, not this node's own?
     */
    public record TaskError(
            @Nullable String taskName,
            @Nullable String exceptionMessage,
            boolean clusterUpgradeTask,
            List<String> errors) {}
}
