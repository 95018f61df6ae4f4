package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The long-running tasks that nodes begin with. Each takes as long as five starts of a node, and a node's tasks
 * end one after the other, from the first moment that somebody looks. */
final class Workload {
    private static final int STARTS_A_TASK = 5;

    private final SimulatedCluster cluster;
    private final InstantSource clock;
    private @Nullable Instant began;
    private final Duration each;
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();

    Workload(ClusterSpec spec, SimulatedCluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.each = spec.durations().start().multipliedBy(STARTS_A_TASK);
        for (NodeSpec node : spec.nodes()) {
            first.put(node.host(), node.tasks());
            left.put(node.host(), node.tasks());
        }
    }

    synchronized void goesOn() {
        Instant now = clock.instant();
        Instant since = began == null ? now : began;
        began = since;
        Duration gone = Duration.between(since, now);
        long ended = each.isZero() ? Long.MAX_VALUE : gone.dividedBy(each);
        first.forEach((host, tasks) -> {
            int running = (int) Math.max(0, tasks - ended);
            if (!Integer.valueOf(running).equals(left.put(host, running))) {
                cluster.tasks(host, running);
            }
        });
    }
}
