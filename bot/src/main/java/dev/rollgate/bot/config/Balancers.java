package dev.rollgate.bot.config;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.apache.JkBalancer;
import dev.rollgate.orchestration.balancer.apache.ProxyBalancer;
import dev.rollgate.orchestration.balancer.azure.AzureBalancer;
import dev.rollgate.orchestration.balancer.haproxy.HaproxyBalancer;
import dev.rollgate.orchestration.balancer.nginx.NginxBalancer;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.util.HashMap;
import java.util.Map;

/** The balancer in front of a cluster, from its settings. */
final class Balancers {
    private Balancers() {}

    static Balancer of(ClusterSettings cluster) {
        Members members = members(cluster);
        return switch (cluster.balancer()) {
            case BalancerSettings.None none -> new NoBalancer();
            case BalancerSettings.Nginx(var upstream) -> new NginxBalancer(upstream, members);
            case BalancerSettings.Haproxy(var backend, var socket) ->
                new HaproxyBalancer(backend, socket.orElse(HaproxyBalancer.USUAL_SOCKET), members);
            case BalancerSettings.Apache(var module) ->
                switch (module) {
                    case MOD_PROXY_BALANCER -> new ProxyBalancer(members);
                    case MOD_JK -> new JkBalancer(members);
                };
            case BalancerSettings.Azure(var group, var gateway, var pool) ->
                new AzureBalancer(group, gateway, pool, members);
        };
    }

    private static Members members(ClusterSettings cluster) {
        Map<NodeName, String> names = new HashMap<>();
        cluster.nodes().forEach((node, known) -> known.member().ifPresent(member -> names.put(node, member)));
        return new Members(names);
    }
}
