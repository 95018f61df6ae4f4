package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.Optional;

/** Which node somebody means. */
final class NodeNamed {
    private NodeNamed() {}

    /** The one called exactly so; else the only one whose name looks so, whatever its case. Empty where none or several do. */
    static Optional<NodeName> among(List<NodeName> nodes, NodeName typed) {
        if (nodes.contains(typed)) {
            return Optional.of(typed);
        }
        List<NodeName> alike = nodes.stream()
                .filter(node -> SlackText.name(node).equalsIgnoreCase(SlackText.name(typed)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }
}
