package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.confluence.ProcessState;
import dev.rollgate.sandbox.pager.Incident;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From the moment a starting node is in ERROR until the alert is in the thread, and until the page is at the pager, when the
 * bot polls every five seconds.
 */
final class AlertBench {
    private static final int TIMES = 10;
    private static final String HOST = "wiki-1";

    private final Path jar;

    AlertBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        Samples alerts = new Samples();
        Samples pages = new Samples();
        ClusterSpec cluster = ClusterSpec.builder()
                .nodes(HOST)
                .nodes("wiki-2")
                .durations(starting(0))
                .build();
        try (Upgrade upgrade = new Upgrade(jar, cluster, settings -> settings.with("rollgate.poll-interval", "5s"))) {
            failNextStarts(upgrade);
            for (int time = 0; time < TIMES; time++) {
                Instant failed = untilItFails(upgrade);
                alerts.addSeconds(untilAlert(upgrade, failed));
                pages.addSeconds(untilPage(upgrade, failed));
                failNextStarts(upgrade);
                upgrade.world().cluster().durations(HOST, starting(time + 1));
                upgrade.world().cluster().replace(HOST, Upgrade.TARGET);
            }
        }
        alerts.printRange("ERROR to alert, poll 5s (s)");
        pages.printRange("ERROR to page, poll 5s (s)");
    }

    /** The least busy node comes first; both are idle, so either may: the one that is touched is the one that fails. */
    private static void failNextStarts(Upgrade upgrade) {
        upgrade.world().cluster().failNextStart(HOST);
    }

    private static Instant untilItFails(Upgrade upgrade) throws InterruptedException {
        upgrade.goOnUntil(() -> upgrade.world().cluster().process(HOST) == ProcessState.ERROR, Duration.ofMinutes(2));
        return upgrade.noted(HOST + " ERROR " + Upgrade.TARGET).orElseThrow();
    }

    private static Duration untilAlert(Upgrade upgrade, Instant failed) throws InterruptedException {
        upgrade.goOnUntil(() -> alert(upgrade, failed) != null, Duration.ofMinutes(1));
        return Duration.between(failed, alert(upgrade, failed));
    }

    private static Duration untilPage(Upgrade upgrade, Instant failed) throws InterruptedException {
        upgrade.goOnUntil(() -> page(upgrade, failed).isPresent(), Duration.ofMinutes(1));
        return Duration.between(failed, page(upgrade, failed).orElseThrow());
    }

    private static Optional<Instant> page(Upgrade upgrade, Instant failed) {
        return upgrade.world().pager().service().incidents().stream()
                .map(Incident::since)
                .filter(since -> !since.isBefore(failed))
                .min(Instant::compareTo);
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
