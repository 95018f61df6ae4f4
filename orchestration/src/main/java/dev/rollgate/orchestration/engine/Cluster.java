package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import java.net.URI;
import java.util.Map;

/** A configured cluster with the ports to it. {@code statusUrls}: nodes whose own address is known. */
public record Cluster(ClusterKey key, Confluence confluence, Map<NodeName, URI> statusUrls) {
    public Cluster {
        statusUrls = Map.copyOf(statusUrls);
    }
}
