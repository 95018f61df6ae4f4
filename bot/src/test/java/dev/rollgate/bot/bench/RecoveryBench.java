package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * From {@code kill -9}, while a node starts, to the next correct thing in the thread after a restart at once. The node becomes
 * ACTIVE while the bot is away, so that there is something to say from the first look on.
 */
final class RecoveryBench {
    private static final String[] HOSTS = {"wiki-1", "wiki-2", "wiki-3", "wiki-4", "wiki-5"};

    private final Path jar;
    private final Samples ready = new Samples();
    private final Samples said = new Samples();

    RecoveryBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        try (Upgrade upgrade = new Upgrade(jar, cluster(), settings -> settings)) {
            for (int time = 0; time < HOSTS.length; time++) {
                kill(upgrade);
            }
            upgrade.goOnToTheEnd(Duration.ofMinutes(2));
        }
        ready.printRange("kill -9 to ready again, H2 (s)");
        said.printRange("kill -9 to the next gate asked, H2 (s)");
    }

    static ClusterSpec cluster() {
        return ClusterSpec.builder()
                .nodes(HOSTS)
                .durations(new PhaseDurations(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10)))
                .build();
    }

    /** The node that starts, once it does and the bot has told of it. */
    static String awaitStarting(Upgrade upgrade) throws InterruptedException {
        SimulatedCluster cluster = upgrade.world().cluster();
        upgrade.goOnUntil(
                () -> cluster.hosts().stream().anyMatch(host -> cluster.process(host) == ProcessState.STARTING),
                Duration.ofMinutes(2));
        upgrade.rest(Duration.ofSeconds(9));
        return cluster.hosts().stream()
                .filter(host -> cluster.process(host) == ProcessState.STARTING)
                .findFirst()
                .orElseThrow();
    }

    private void kill(Upgrade upgrade) throws Exception {
        String host = awaitStarting(upgrade);
        Instant killed = Instant.now();
        upgrade.bot().kill();
        upgrade.world().cluster().recover(host);
        upgrade.bot().restart();
        upgrade.goOnUntil(() -> isReady(upgrade), Duration.ofMinutes(3));
        ready.addSeconds(Duration.between(killed, Instant.now()));
        upgrade.goOnUntil(() -> upgrade.postsAfter(killed).anyMatch(Upgrade::isGate), Duration.ofMinutes(2));
        said.addSeconds(Duration.between(
                killed,
                upgrade.postsAfter(killed)
                        .filter(Upgrade::isGate)
                        .findFirst()
                        .orElseThrow()
                        .at()));
    }

    private static boolean isReady(Upgrade upgrade) {
        try {
            return upgrade.bot().isReady();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the bot starts", stopped);
        }
    }
}
