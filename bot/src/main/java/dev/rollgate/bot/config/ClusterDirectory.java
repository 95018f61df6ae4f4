package dev.rollgate.bot.config;

import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Map;
import java.util.Optional;

/** The configured clusters with the ports to them. */
record ClusterDirectory(Map<ClusterKey, Cluster> clusters) {
    ClusterDirectory {
        clusters = Map.copyOf(clusters);
    }

    Optional<Cluster> find(ClusterKey key) {
        return Optional.ofNullable(clusters.get(key));
    }
}
