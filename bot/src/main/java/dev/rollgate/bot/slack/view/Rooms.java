package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;

/** Where the runs of a cluster are told. */
@FunctionalInterface
public interface Rooms {
    /** Empty where the configuration does not have the cluster (any more). */
    Optional<Room> of(ClusterKey cluster);
}
