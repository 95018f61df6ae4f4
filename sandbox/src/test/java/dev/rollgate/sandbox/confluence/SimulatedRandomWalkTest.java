package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people and clients do, the history depends on what they did and when, not on who looked in between. */
class SimulatedRandomWalkTest {
    private static final List<String> HOSTS = List.of("a", "b", "c", "d");
    private static final int STEPS = 400;

    private Instant now = Instant.EPOCH;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void lookingOftenChangesNothing(long seed) {
        SimulatedCluster unwatched = walk(seed, false);
        String history = unwatched.journal().toString();
        SimulatedCluster watched = walk(seed, true);
        assertThat(watched.journal()).hasToString(history);
        assertThat(watched.facts()).isEqualTo(unwatched.facts());
    }

    private SimulatedCluster walk(long seed, boolean watched) {
        now = Instant.EPOCH;
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedCluster cluster = new SimulatedCluster(
                VirtualCluster.spec()
                        .nodes(HOSTS.toArray(String[]::new))
                        .finalization(VirtualCluster.FINALIZATION)
                        .newAddressAtRestart()
                        .build(),
                () -> now);
        for (int step = 0; step < STEPS; step++) {
            act(cluster, HOSTS.get(random.nextInt(HOSTS.size())), random.nextInt(22));
            int seconds = random.nextInt(90);
            for (int second = 0; watched && second < seconds; second++) {
                look(cluster, second);
            }
            now = now.plusSeconds(watched ? 0 : seconds);
        }
        return cluster;
    }

    private void look(SimulatedCluster cluster, int second) {
        now = now.plusSeconds(1);
        for (String host : cluster.serving()) {
            List<NodeReport> rows = VirtualCluster.done(cluster.cluster(host)).nodes();
            assertThat(rows)
                    .as("at second %s", second)
                    .filteredOn(NodeReport::local)
                    .hasSize(1);
        }
    }

    /** One thing that somebody does; steps out of order are refused, and that is all that comes of them. */
    private static void act(SimulatedCluster cluster, String host, int what) {
        try {
            switch (what) {
                case 0 -> cluster.start(host);
                case 1 -> cluster.cancel(host);
                case 2 -> cluster.approve(host);
                case 3 -> cluster.retryUpgrade(host);
                case 4 -> cluster.stop(host);
                case 5 -> cluster.kill(host);
                case 6 -> cluster.install(host, VirtualCluster.NEW);
                case 7 -> cluster.startUp(host);
                case 8 -> cluster.failNextStart(host);
                case 9 -> cluster.finalization(FinalizationFault.FAILS_ONCE);
                case 10 -> cluster.silence(host, Duration.ofSeconds(30));
                case 11 -> cluster.recover(host);
                case 12 -> cluster.rotation(host, false);
                case 13 -> cluster.rotation(host, true);
                case 14 -> cluster.mishaps().usersPileUp(host, true);
                case 15 -> cluster.mishaps().fail(host);
                case 16 -> cluster.mishaps().disappear(host);
                case 17 -> cluster.mishaps().plan(host, Mishap.STOP_HANGS, true);
                case 18 -> cluster.mishaps().plan(host, Mishap.STOP_HANGS, false);
                case 19 -> cluster.mishaps().plan(host, Mishap.NEW_ADDRESS, true);
                default -> cluster.replace(host, VirtualCluster.NEW);
            }
        } catch (IllegalStateException outOfOrder) {
            assertThat(outOfOrder).hasMessageContaining(host);
        }
    }
}
