package dev.rollgate.bot.slack.home;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.orchestration.run.ClusterKey;

/** What the home tab needs to know of a configured cluster. */
public record HomeCluster(ClusterKey key, Room room, Policy policy) {}
