package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The long-running tasks that nodes begin with. Each takes as long as a node's start; a node's tasks end one after the other. */
final class Workload {
    private final SimulatedCluster cluster;
    private final InstantSource clock;
    private final Instant began;
    private final Duration each;
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();

    Workload(ClusterSpec spec, SimulatedCluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.began = clock.instant();
        this.each = spec.durations().start();
        for (NodeSpec node : spec.nodes()) {
            first.put(node.host(), node.tasks());
            left.put(node.host(), node.tasks());
        }
    }

    synchronized void goesOn() {
        Duration gone = Duration.between(began, clock.instant());
        long ended = each.isZero() ? Long.MAX_VALUE : gone.dividedBy(each);
        first.forEach((host, tasks) -> {
            int now = (int) Math.max(0, tasks - ended);
            if (!Integer.valueOf(now).equals(left.put(host, now))) {
                cluster.tasks(host, now);
            }
        });
    }
}
