package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The long-running tasks that nodes begin with. Each takes as long as five starts of a node, and a node's tasks
 * end one after the other, from the first moment that somebody looks; unless they were told to stay.
 */
final class Workload {
    private static final int STARTS_A_TASK = 5;

    private final SimulatedCluster cluster;
    private final InstantSource clock;
    private final Duration each;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private @Nullable Instant looked;
    private double pace = 1;

    Workload(ClusterSpec spec, SimulatedCluster cluster, InstantSource clock) {
        this.cluster = cluster;
        this.clock = clock;
        Duration whole = spec.durations().start().multipliedBy(STARTS_A_TASK);
        this.each = whole.isZero() ? Duration.ofNanos(1) : whole;
        for (NodeSpec node : spec.nodes()) {
            nodes.put(node.host(), new Node(node.tasks()));
        }
    }

    synchronized void goesOn() {
        Instant now = clock.instant();
        Duration gone = looked == null ? Duration.ZERO : Duration.between(looked, now);
        looked = now;
        nodes.forEach((host, node) -> {
            int before = node.left();
            node.works(gone, pace);
            if (node.left() != before) {
                cluster.tasks(host, node.left());
            }
        });
    }

    synchronized void paceIs(double factor) {
        goesOn();
        pace = factor;
    }

    synchronized void stay(String host, boolean now) {
        goesOn();
        Node node = node(host);
        node.stay = now;
        if (now && node.left() == 0) {
            node.tasks++; // else nothing would be there to stay
        }
        cluster.tasks(host, node.left());
    }

    synchronized boolean stay(String host) {
        return node(host).stay;
    }

    /** A machine that was added, and idles. */
    synchronized void add(String host) {
        nodes.put(host, new Node(0));
    }

    private Node node(String host) {
        Node node = nodes.get(host);
        if (node == null) {
            throw new IllegalArgumentException("no machine " + host);
        }
        return node;
    }

    /** What one node had to do, and how far it is. */
    private final class Node {
        private int tasks;
        private long worked;
        private boolean stay;

        private Node(int tasks) {
            this.tasks = tasks;
        }

        private void works(Duration time, double pace) {
            if (!stay) {
                worked = Math.min(most(), worked + Math.round(time.toNanos() * pace));
            }
        }

        private int left() {
            return (int) (tasks - worked / each.toNanos());
        }

        /** Idle time is not work done in advance: a task that comes later takes its whole time. */
        private long most() {
            return tasks * each.toNanos();
        }
    }
}
