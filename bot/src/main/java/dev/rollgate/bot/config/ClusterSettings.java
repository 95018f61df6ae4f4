package dev.rollgate.bot.config;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.orchestration.confluence.ConfluenceAddress;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Terms;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One cluster and what was agreed about it.
 *
 * @param channel the id of the Slack channel where its runs are announced and may be started
 * @param nodes by Confluence's name for them; a node need not be listed
 */
public record ClusterSettings(
        ConfluenceAddress confluence,
        String channel,
        Map<NodeName, Node> nodes,
        Driver driver,
        BalancerSettings balancer,
        Policy policy,
        Terms terms,
        PagingSettings paging) {
    public ClusterSettings {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** @param url the node's own address, for its {@code /status}; {@code host} the driver's name for it, {@code member} the balancer's */
    public record Node(Optional<URI> url, Optional<String> host, Optional<String> member) {}

    /** How the software on a node gets replaced. */
    public enum Driver {
        MANUAL
    }
}
