package dev.rollgate.bot.nights;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.slack.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cluster that is quick at everything, and the channel in which its upgrade is talked about. */
record Place(String name, Channel channel, SimulatedCluster cluster, ConfluenceServer confluence) {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    private static final Duration QUICK = Duration.ofMillis(300);
    /** Nobody moves by himself in a night. */
    private static final Duration NEVER = Duration.ofDays(1);

    /** @param nodes the last one is the least busy */
    static Place of(String name, Channel channel, int nodes) {
        ClusterSpec.Builder spec = ClusterSpec.builder()
                .version(OLD)
                .durations(new PhaseDurations(QUICK, QUICK, QUICK))
                .failureDetection(QUICK)
                .finalization(QUICK)
                .usersMove(NEVER);
        for (int i = 1; i <= nodes; i++) {
            spec.node(NodeSpec.named("wiki-" + i, "10.1.0." + (10 + i)).busyWith(0, 10 * (nodes - i)));
        }
        SimulatedCluster cluster = new SimulatedCluster(spec.build(), InstantSource.system());
        ServerSpec lettingIn = ServerSpec.builder().sysadminToken("pat-hush").build();
        try {
            return new Place(name, channel, cluster, ConfluenceServer.start(cluster, lettingIn));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    Map<String, String> settings(String[] limits) {
        String key = "rollgate.clusters." + name + ".";
        Map<String, String> settings = new HashMap<>(Map.of(
                key + "base-url", confluence.baseUrl().toString(),
                key + "token", "pat-hush",
                key + "channel", channel.id(),
                key + "policy.operators", "U0OLGA",
                key + "policy.approvers", "U0ANNA"));
        for (String host : cluster.hosts()) {
            settings.put(
                    key + "nodes[" + host + "].url", confluence.nodeUrl(host).toString());
        }
        for (String limit : limits) {
            settings.put(key + "limits." + limit.split("=")[0], limit.split("=")[1]);
        }
        return settings;
    }

    /** Somebody adds a machine with that version on it, and starts it. */
    void adds(String host, String version) {
        cluster.add(NodeSpec.named(host, "10.1.0.99"), version);
        cluster.startUp(host);
    }

    List<String> hosts() {
        return cluster.hosts();
    }
}
