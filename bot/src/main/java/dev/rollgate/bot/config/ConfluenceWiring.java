package dev.rollgate.bot.config;

import dev.rollgate.orchestration.confluence.ConfluenceClient;
import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clusters as the engine sees them. Nothing is called when the bot starts: a Confluence may be away. */
@Configuration(proxyBeanMethods = false)
class ConfluenceWiring {
    @Bean
    ClusterDirectory clusterDirectory(Settings settings) {
        Map<ClusterKey, Cluster> clusters = new HashMap<>();
        settings.clusters().forEach((key, cluster) -> clusters.put(key, cluster(key, cluster)));
        return new ClusterDirectory(clusters);
    }

    private static Cluster cluster(ClusterKey key, ClusterSettings settings) {
        Map<NodeName, URI> statusUrls = new HashMap<>();
        settings.nodes().forEach((name, node) -> node.url().ifPresent(url -> statusUrls.put(name, url)));
        return new Cluster(key, new ConfluenceClient(settings.confluence()), statusUrls);
    }
}
