package dev.rollgate.orchestration.balancer;

import dev.rollgate.orchestration.balancer.apache.JkBalancer;
import dev.rollgate.orchestration.balancer.apache.ProxyBalancer;
import dev.rollgate.orchestration.balancer.azure.AzureBalancer;
import dev.rollgate.orchestration.balancer.haproxy.HaproxyBalancer;
import dev.rollgate.orchestration.balancer.nginx.NginxBalancer;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.util.Map;
import java.util.Optional;

/** The balancers, in front of a cluster whose names are all configured; and the same without a single name. */
final class EveryBalancer {
    static final NodeName NODE = new NodeName("wiki-1");

    private EveryBalancer() {}

    static Map<String, Balancer> configured() {
        return Map.of(
                "nginx", new NginxBalancer(Optional.of("wiki"), called("10.0.0.11:8090")),
                "haproxy", new HaproxyBalancer(Optional.of("wiki"), HaproxyBalancer.USUAL_SOCKET, called("node1")),
                "mod_proxy_balancer", new ProxyBalancer(called("node1")),
                "mod_jk", new JkBalancer(called("node1")),
                "azure",
                        new AzureBalancer(
                                Optional.of("rg (wiki)"), Optional.of("gw"), Optional.of("nodes"), called("10.0.0.11")),
                "none", new NoBalancer());
    }

    static Map<String, Balancer> blank() {
        return Map.of(
                "nginx", new NginxBalancer(Optional.empty(), Members.UNKNOWN),
                "haproxy", new HaproxyBalancer(Optional.empty(), HaproxyBalancer.USUAL_SOCKET, Members.UNKNOWN),
                "mod_proxy_balancer", new ProxyBalancer(Members.UNKNOWN),
                "mod_jk", new JkBalancer(Members.UNKNOWN),
                "azure", new AzureBalancer(Optional.empty(), Optional.empty(), Optional.empty(), Members.UNKNOWN),
                "none", new NoBalancer());
    }

    private static Members called(String name) {
        return new Members(Map.of(NODE, name));
    }
}
