package dev.rollgate.bot.process;

import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.ConfluenceServer;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ServerSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Channel;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A cluster that is quick at everything, and the channel in which its upgrade is talked about; both called {@code name}. */
record Site(String name, Channel channel, SimulatedCluster cluster, ConfluenceServer confluence) {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    private static final String TOKEN = "site-confluence-token";
    private static final Duration QUICK = Duration.ofMillis(800);

    /** @param nodes called wiki-1 and so on; the last one is the least busy */
    static Site open(String name, int nodes, Channel channel) throws IOException {
        ClusterSpec.Builder spec = ClusterSpec.builder()
                .version(OLD)
                .durations(new PhaseDurations(QUICK, QUICK, QUICK))
                .failureDetection(QUICK)
                .finalization(QUICK);
        for (int i = 1; i <= nodes; i++) {
            spec.node(NodeSpec.named("wiki-" + i, "10.1.0." + (10 + i)).busyWith(0, 5 * (nodes - i)));
        }
        SimulatedCluster cluster = new SimulatedCluster(spec.build(), InstantSource.system());
        ServerSpec lettingIn = ServerSpec.builder().sysadminToken(TOKEN).build();
        return new Site(name, channel, cluster, ConfluenceServer.start(cluster, lettingIn));
    }

    BotSettings settings(BotSettings bare, String operator, String approver, Map<String, String> limits) {
        String key = "rollgate.clusters." + name + ".";
        BotSettings told = bare.with(key + "base-url", confluence.baseUrl().toString())
                .with(key + "token", TOKEN)
                .with(key + "channel", channel.id())
                .with(key + "policy.operators", List.of(operator))
                .with(key + "policy.approvers", List.of(approver));
        for (String host : cluster.hosts()) {
            told = told.with(
                    key + "nodes[" + host + "].url", confluence.nodeUrl(host).toString());
        }
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            told = told.with(key + "limits." + limit.getKey(), limit.getValue());
        }
        return told;
    }

    /** As a node that serves tells it. */
    ClusterReport report() {
        if (cluster.cluster(cluster.serving().getFirst()) instanceof Answer.Done<ClusterReport>(ClusterReport report)) {
            return report;
        }
        throw new IllegalStateException("no node of " + name + " answers");
    }
}
