package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import java.util.List;

/** What somebody means who types a command to this run: its nodes by their right names, and what is left open by what is going on. */
final class Meant {
    private Meant() {}

    /** A node that the run does not have stays as it was typed, for the run to refuse. */
    static Command by(Run run, Command typed) {
        return switch (typed) {
            case Command.OfNode ofNode ->
                NodeNamed.among(names(run), ofNode.node())
                        .<Command>map(node -> of(node, ofNode))
                        .orElse(ofNode);
            case Command.RetryFinalization retry -> retry(run, retry);
            case Command other -> other;
        };
    }

    private static List<NodeName> names(Run run) {
        return run.nodes().stream().map(NodeProgress::name).toList();
    }

    private static Command of(NodeName node, Command.OfNode typed) {
        return switch (typed) {
            case Command.RetryStep retry -> new Command.RetryStep(node, retry.by());
            case Command.StopNode stop -> new Command.StopNode(node, stop.how(), stop.by());
            case Command.LeaveOut skip -> new Command.LeaveOut(node, skip.by());
            case Command.RollBackNode back -> new Command.RollBackNode(node, back.by());
            case Command.Disconnect away -> new Command.Disconnect(node, away.by());
            case Command.Reconnect back -> new Command.Reconnect(node, back.by());
        };
    }

    /** Without a node: what failed last of all; else the node that the run is busy with. */
    private static Command retry(Run run, Command.RetryFinalization retry) {
        return run.has(Problem.FinalizationFailed.class::isInstance)
                ? retry
                : run.inHand()
                        .<Command>map(node -> new Command.RetryStep(node.name(), retry.by()))
                        .orElse(retry);
    }
}
