package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence of a problem in small print, in mrkdwn: when it was seen, and how the nodes were that it is about. */
final class Sighting {
    private static final int NODES = 1000;

    private Sighting() {}

    /** @param then the run when the problem was raised */
    static String of(Run then, Incident incident) {
        List<NodeProgress> about = about(then, incident.problem());
        String nodes = about.stream()
                .map(node -> SlackText.name(node.name()) + ": " + NodeLine.seen(node))
                .collect(Collectors.joining(" · "));
        return Stream.of("Seen " + SlackText.date(incident.since()), SlackText.cut(nodes, NODES))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<NodeProgress> about(Run then, Problem problem) {
        return switch (problem) {
            case Problem.OfNode ofNode -> then.node(ofNode.node()).stream().toList();
            case Problem.UpgradeModeLost lost -> then.nodes();
            case Problem.CancelledOutside off -> then.nodes();
            case Problem.FinalizedOutside done -> then.nodes();
            case Problem.NotReadyToFinalize notReady -> then.nodes();
            case Problem.CancelHeld held -> then.nodes();
            case Problem.NotFinalized late -> then.nodes();
            case Problem.NodeJoined joined -> List.of();
            case Problem.OutOfContact silent -> List.of();
            case Problem.StartHeld held -> List.of();
            case Problem.OrderWithoutEffect order -> List.of();
            case Problem.FinalizationFailed failed -> List.of();
            case Problem.FinalizationOverdue overdue -> List.of();
        };
    }
}
