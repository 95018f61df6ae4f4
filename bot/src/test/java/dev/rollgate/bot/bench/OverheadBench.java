package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.confluence.PhaseDurations;
import dev.rollgate.sandbox.slack.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What the bot adds to a node's own stop, install and start: from the approving click until a person may replace the node, and
 * from the moment the node serves until the next gate is asked. How long the people take is not in it.
 */
final class OverheadBench {
    private static final String[] HOSTS = {"wiki-1", "wiki-2", "wiki-3", "wiki-4", "wiki-5", "wiki-6"};

    private final Path jar;

    OverheadBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        run("1s");
        run("5s");
    }

    private void run(String pollInterval) throws Exception {
        // odd, so that the node does not serve at the same point of each poll
        var durations = new PhaseDurations(Duration.ofMillis(1700), Duration.ofMillis(2300), Duration.ofMillis(7370));
        ClusterSpec cluster =
                ClusterSpec.builder().nodes(HOSTS).durations(durations).build();
        Samples before = new Samples();
        Samples after = new Samples();
        Samples whole = new Samples();
        try (Upgrade upgrade =
                new Upgrade(jar, cluster, settings -> settings.with("rollgate.poll-interval", pollInterval))) {
            upgrade.goOnToTheEnd(Duration.ofMinutes(6));
            for (String host : HOSTS) {
                Duration untilReleased = between(
                        upgrade.approved(host).orElseThrow(),
                        upgrade.postsAfter(Instant.MIN)
                                .filter(post -> post.arguments().toString().contains("Stop Confluence on " + host))
                                .findFirst()
                                .orElseThrow());
                Instant serves =
                        upgrade.noted(host + " RUNNING " + Upgrade.TARGET).orElseThrow();
                Duration untilNext = between(
                        serves,
                        upgrade.postsAfter(serves)
                                .filter(Upgrade::isGate)
                                .findFirst()
                                .orElseThrow());
                before.addSeconds(untilReleased);
                after.addSeconds(untilNext);
                whole.addSeconds(untilReleased.plus(untilNext));
            }
        }
        before.printRange("poll " + pollInterval + ": click to \"Stop Confluence on …\" (s)");
        after.printRange("poll " + pollInterval + ": node serves to the next gate (s)");
        whole.printRange("poll " + pollInterval + ": overhead of a node (s)");
    }

    private static Duration between(Instant from, Journal.Entry post) {
        return Duration.between(from, post.at());
    }
}
