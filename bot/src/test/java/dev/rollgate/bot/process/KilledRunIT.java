package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real bot, killed with {@code kill -9} at any moment and started again on the same data, finishes its run as if nothing
 * had been: no order and no word twice, none missing. {@link KillCampaign} does the same many times.
 */
class KilledRunIT {
    private static final Path JAR = Path.of(System.getProperty("rollgate.bot.jar", "target/rollgate-bot.jar"));

    @TempDir
    private Path folder;

    @Test
    void onAnH2FileItGoesOnWhereItWas() throws Exception {
        assertThat(played(12, BotDatabase.h2(folder)).complaints()).isEmpty();
    }

    @Test
    void onPostgresItGoesOnWhereItWas() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertThat(played(20, BotDatabase.in(server, 20)).complaints()).isEmpty();
        }
    }

    private Verdict played(long seed, BotDatabase database) throws Exception {
        try (KilledRun run = new KilledRun(KillPlan.of(seed), JAR, folder, database)) {
            run.play();
            Verdict verdict = Verdict.of(run);
            assertThat(verdict.kills()).as("kills of seed %d", seed).isGreaterThanOrEqualTo(3);
            return verdict;
        }
    }
}
