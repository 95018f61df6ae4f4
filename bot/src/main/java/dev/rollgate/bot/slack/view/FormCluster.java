package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Terms;

/** A cluster that the start form offers; {@code terms}: what a run that is started now is agreed on. */
public record FormCluster(ClusterKey key, Room room, Terms terms) {}
