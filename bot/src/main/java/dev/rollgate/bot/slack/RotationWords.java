package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.RecipeText;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.WayCommand;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.run.WayOut;
import java.util.List;

/** What is said of a node that leaves rotation, or comes back, while no run is live. */
final class RotationWords {
    private static final int DETAIL = 200;
    private static final String NOT_RECORDED =
            "No run is live, so this is recorded nowhere: the bot does not know of it" + " afterwards.";

    private RotationWords() {}

    static String disconnect(SlackCluster cluster, NodeName node) {
        return "Every other node of " + cluster.name() + " is ACTIVE, so " + SlackText.name(node)
                + " may leave rotation. " + NOT_RECORDED + " "
                + WayCommand.of(cluster.key(), new WayOut.Reconnect(node)) + " says how it comes back.\n"
                + RecipeText.of(cluster.room().balancer().disconnect(node));
    }

    static String reconnect(SlackCluster cluster, NodeName node) {
        return SlackText.name(node) + " of " + cluster.name() + " is ACTIVE, so it may go back into rotation. "
                + NOT_RECORDED + "\n"
                + RecipeText.of(cluster.room().balancer().reconnect(node));
    }

    static String unread(SlackCluster cluster, Trouble why) {
        return "Confluence of " + cluster.name() + " does not answer as it should ("
                + SlackText.foreign(why.detail(), DETAIL)
                + "), so nobody knows which nodes serve. Nothing happened: see that it answers, and send it again.";
    }

    static String tooMany(SlackCluster cluster) {
        return "Others are asking right now, so " + cluster.name() + " was not looked at. Send it again in a moment.";
    }

    /** @param nodes all of the cluster */
    static String refused(SlackCluster cluster, List<NodeName> nodes, Refusal.OfNode why) {
        return NodeRefusalWords.of(cluster.key(), nodes, why) + " Nothing happened.";
    }
}
