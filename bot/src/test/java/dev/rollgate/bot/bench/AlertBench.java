package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** From the moment a starting node is in ERROR until the alert is in the thread, when the bot polls every five seconds. */
final class AlertBench {
    private static final int TIMES = 10;
    private static final String HOST = "wiki-1";

    private final Path jar;

    AlertBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        Samples samples = new Samples();
        ClusterSpec cluster = ClusterSpec.builder()
                .nodes(HOST)
                .nodes("wiki-2")
                .durations(starting(0))
                .build();
        try (Upgrade upgrade = new Upgrade(jar, cluster, settings -> settings.with("rollgate.poll-interval", "5s"))) {
            failNextStarts(upgrade);
            for (int time = 0; time < TIMES; time++) {
                samples.addSeconds(untilAlert(upgrade));
                failNextStarts(upgrade);
                upgrade.world().cluster().durations(HOST, starting(time + 1));
                upgrade.world().cluster().replace(HOST, Upgrade.TARGET);
            }
        }
        samples.printRange("ERROR to alert, poll 5s (s)");
    }

    /** The least busy node comes first; both are idle, so either may: the one that is touched is the one that fails. */
    private static void failNextStarts(Upgrade upgrade) {
        upgrade.world().cluster().failNextStart(HOST);
    }

    private static Duration untilAlert(Upgrade upgrade) throws InterruptedException {
        upgrade.goOnUntil(() -> upgrade.world().cluster().process(HOST) == ProcessState.ERROR, Duration.ofMinutes(2));
        Instant failed = upgrade.noted(HOST + " ERROR " + Upgrade.TARGET).orElseThrow();
        upgrade.goOnUntil(() -> alert(upgrade, failed) != null, Duration.ofMinutes(1));
        return Duration.between(failed, alert(upgrade, failed));
    }

    private static Instant alert(Upgrade upgrade, Instant failed) {
        return upgrade.postsAfter(failed)
                .filter(post -> post.arguments().toString().contains("Attention: "))
                .map(post -> post.at())
                .findFirst()
                .orElse(null);
    }

    /** Long enough to be seen starting, and each time other, so that the end falls anywhere between two polls. */
    private static PhaseDurations starting(int time) {
        Duration start = Duration.ofMillis(9000 + 530L * time);
        return new PhaseDurations(Duration.ofSeconds(1), Duration.ofSeconds(1), start);
    }
}
