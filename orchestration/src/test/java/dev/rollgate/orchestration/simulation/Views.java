package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.FinalizationReport;
import dev.rollgate.sandbox.confluence.NodeReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulated cluster's answers in the words of the port, as the client reads the real ones. */
final class Views {
    private static final String NAMELESS = "Not configured";

    private Views() {}

    static ClusterView of(ClusterReport report) {
        return new ClusterView(
                ClusterState.valueOf(report.state().name()),
                report.upgradeModeEnabled(),
                report.hasFinalizationTasks(),
                report.originalVersion(),
                report.nodes().stream().map(Views::of).toList());
    }

    static NodeView of(NodeReport node) {
        return new NodeView(
                node.id(),
                node.name().equals(NAMELESS) ? "" : node.name(),
                node.ipAddress(),
                node.state() == null
                        ? NodeState.UNANSWERED
                        : NodeState.valueOf(node.state().name()),
                node.version(),
                node.buildNumber(),
                node.tasksTotal(),
                node.activeUserCount(),
                errors(node.finalization()));
    }

    private static List<String> errors(@Nullable FinalizationReport report) {
        return report == null
                ? List.of()
                : report.errors().stream().map(error -> error.taskName()).toList();
    }
}
