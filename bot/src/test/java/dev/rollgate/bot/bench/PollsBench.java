package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How late the looks at two hundred clusters come that each are to be looked at every five seconds. Seen from the clusters: the
 * time between two looks less five seconds, which holds the tick's own duration too.
 */
final class PollsBench {
    private static final int CLUSTERS = 200;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private final Path jar;

    PollsBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        run("H2", settings -> settings);
        try (EmbeddedPostgres postgres = Databases.durablePostgres()) {
            run("PostgreSQL", settings -> settings.with("spring.datasource.url", Databases.url(postgres)));
        }
    }

    private void run(String database, UnaryOperator<BotSettings> on) throws Exception {
        try (Crowd crowd = new Crowd(jar, CLUSTERS, settings -> on.apply(withoutGates(settings)))) {
            crowd.startAll();
            Crowd.await(
                    () -> crowd.members().stream()
                            .allMatch(member -> member.cluster().facts().starts() == 1),
                    Duration.ofMinutes(5));
            Thread.sleep(SETTLING);
            Instant from = Instant.now();
            Thread.sleep(MEASURED);
            Samples late = new Samples();
            for (Crowd.Member member : crowd.members()) {
                add(late, member.looks().after(from));
            }
            late.printTail(database + ", " + CLUSTERS + " runs, look later than due by (ms)");
        }
    }

    /** So that each run goes on by itself until its first node is to be replaced, and waits for that. */
    private static BotSettings withoutGates(BotSettings settings) {
        BotSettings changed = settings;
        for (int i = 0; i < CLUSTERS; i++) {
            String approvals = "rollgate.clusters.wiki-" + (100 + i) + ".policy.approvals.";
            changed = changed.with(approvals + "start", 0).with(approvals + "node", 0);
        }
        return changed;
    }

    private static void add(Samples late, List<Instant> looks) {
        for (int i = 1; i < looks.size(); i++) {
            late.addMillis(Duration.between(looks.get(i - 1), looks.get(i)).minus(POLL));
        }
    }
}
