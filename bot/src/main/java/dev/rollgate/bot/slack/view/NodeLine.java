package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeProgress;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node on the board, in one line of mrkdwn. */
final class NodeLine {
    /** Forty nodes must fit on a board. */
    private static final int LONGEST_NAME = 40;

    private NodeLine() {}

    static String of(NodeProgress node) {
        String name = "• *" + SlackText.foreign(node.name().text(), LONGEST_NAME) + "*: " + Words.of(node.step());
        return Stream.of(name, seen(node), Words.load(node.tasks(), node.users()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String seen(NodeProgress node) {
        String version = node.version();
        return Words.of(node.state())
                + (version == null ? "" : " on " + SlackText.foreign(version, LONGEST_NAME))
                + " since " + SlackText.date(node.since());
    }
}
