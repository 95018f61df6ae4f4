package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** As {@link RecoveryBench}, on PostgreSQL with two replicas: one is killed and stays away until the other has gone on. */
final class TakeOverBench {
    private static final int TIMES = 5;

    private final Path jar;

    TakeOverBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        Samples said = new Samples();
        try (EmbeddedPostgres postgres = Databases.durablePostgres();
                Folder folder = Folder.create();
                Upgrade upgrade = new Upgrade(
                        jar,
                        RecoveryBench.cluster(),
                        settings -> settings.with("spring.datasource.url", Databases.url(postgres)));
                BotProcess second = BotProcess.start(upgrade.bot().settings().replicaIn(folder.path()))) {
            second.awaitReady(Duration.ofMinutes(3));
            for (int time = 0; time < TIMES; time++) {
                boolean isFirst = time % 2 == 0;
                said.addSeconds(kill(upgrade, isFirst ? upgrade.bot() : second, isFirst ? second : upgrade.bot()));
            }
            upgrade.goOnToTheEnd(Duration.ofMinutes(2));
        }
        said.printRange("kill -9 to the next gate asked by the other replica, PostgreSQL (s)");
    }

    private static Duration kill(Upgrade upgrade, BotProcess victim, BotProcess other) throws Exception {
        String host = RecoveryBench.awaitStarting(upgrade);
        upgrade.world().workspace().botListensAt(other.eventsUrl());
        Instant killed = Instant.now();
        victim.kill();
        upgrade.world().cluster().recover(host);
        upgrade.goOnUntil(() -> upgrade.postsAfter(killed).anyMatch(Upgrade::isGate), Duration.ofMinutes(2));
        Instant said = upgrade.postsAfter(killed)
                .filter(Upgrade::isGate)
                .findFirst()
                .orElseThrow()
                .at();
        victim.restart();
        victim.awaitReady(Duration.ofMinutes(3));
        return Duration.between(killed, said);
    }
}
