package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Shutdown;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node on the board, in one line of mrkdwn: how far it is, how it was last seen, how busy it is while that matters. */
final class NodeLine {
    /** Forty nodes must fit on a board. */
    private static final int LONGEST_NAME = 40;

    private NodeLine() {}

    static String of(NodeProgress node) {
        String name = "*" + SlackText.foreign(node.name().text(), LONGEST_NAME) + "*: " + Words.of(node.step());
        return Stream.of(Glossary.of(node.step()).sign().before(name), seen(node), load(node), asked(node))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A node that is in service draws no eye; of one that is not people ask since when. */
    static String seen(NodeProgress node) {
        boolean serves = node.state() == NodeState.ACTIVE;
        String version = node.version();
        return (serves ? Words.of(node.state()) : Glossary.of(node.state()).shown())
                + (version == null ? "" : " on " + SlackText.foreign(version, LONGEST_NAME))
                + (serves ? "" : " since " + SlackText.date(node.since()));
    }

    private static String load(NodeProgress node) {
        return node.step().isUpgraded() ? "" : Words.load(node.tasks(), node.users());
    }

    /** What people want done to it by hand, as long as that is not seen done. */
    private static String asked(NodeProgress node) {
        Shutdown how = node.stopAsked();
        String stop = how == null ? "" : how == Shutdown.GRACEFULLY ? "to be stopped" : "to be shut down";
        String away = node.disconnected() ? "out of rotation" : "";
        return Stream.of(stop, away).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
