package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Terms;

/**
 * A cluster as Slack knows it.
 *
 * @param room its channel is the one in which the cluster takes commands
 * @param terms what a run that is started now is agreed on
 */
public record SlackCluster(ClusterKey key, Room room, Policy policy, Terms terms) {
    String name() {
        return SlackText.name(key);
    }

    String channel() {
        return room.channel();
    }

    String channelMention() {
        return SlackText.channel(channel());
    }
}
