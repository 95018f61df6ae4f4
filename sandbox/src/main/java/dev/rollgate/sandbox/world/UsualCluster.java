package dev.rollgate.sandbox.world;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.NodeSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import java.time.Duration;

/** A cluster to show an upgrade with: every node differently busy, not seen for a moment while it starts, and something to finalize. */
public final class UsualCluster {
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration INSTALL = Duration.ofSeconds(40);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration UNSEEN = Duration.ofMinutes(1);
    private static final Duration FINALIZE = Duration.ofMinutes(2);
    private static final int[] USERS = {40, 3, 9, 27, 14, 61, 8, 33, 19};

    private UsualCluster() {}

    /**
     * Nodes called wiki-1, wiki-2 … The last one is the least busy.
     *
     * @param nodes 2 to 9
     * @param speed how many times faster than in real life everything in the cluster goes
     */
    public static ClusterSpec of(int nodes, String from, double speed) {
        ClusterSpec.Builder cluster = ClusterSpec.builder()
                .version(from)
                .durations(new PhaseDurations(STOP, INSTALL, START))
                .silentAfterJoining(UNSEEN)
                .finalization(FINALIZE)
                .speed(speed);
        for (int i = 0; i < nodes; i++) {
            String name = "wiki-" + (i + 1);
            cluster.node(NodeSpec.named(name, "10.1.0." + (11 + i)).busyWith(Math.max(0, 2 - i), USERS[i]));
        }
        return cluster.build();
    }

    /** How long the machines need for all of it, one node after the other. */
    public static Duration work(int nodes, double speed) {
        Duration whole = STOP.plus(INSTALL).plus(START).multipliedBy(nodes).plus(FINALIZE);
        return Duration.ofNanos(Math.round(whole.toNanos() / speed));
    }
}
