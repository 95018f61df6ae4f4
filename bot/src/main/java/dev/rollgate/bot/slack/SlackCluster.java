package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Terms;

/**
 * A cluster as Slack knows it.
 *
 * @param channel the id of the one channel in which it takes commands and its runs are announced
 * @param terms what a run that is started now is agreed on
 */
public record SlackCluster(ClusterKey key, String channel, Policy policy, Terms terms) {
    String name() {
        return Words.escaped(key.text());
    }

    String channelMention() {
        return "<#" + channel + ">";
    }
}
