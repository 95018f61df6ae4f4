package dev.rollgate.bot.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.Leaves;
import dev.rollgate.orchestration.run.WayOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real bot, killed with {@code kill -9} in the middle of every way out and in each stage of a roll back, goes on where it
 * was: what people chose counts once, no order is given twice, nothing is said twice and nothing is left unsaid. Several
 * clusters share the bot, so that one kill hits all their runs.
 *
 * <p>{@code -Dways.table=<file>} writes the table of all kills into that file.
 */
class KilledWayOutIT {
    private static final Path JAR = Path.of(System.getProperty("rollgate.bot.jar", "target/rollgate-bot.jar"));

    private static final String FILE = System.getProperty("ways.table", "");

    @TempDir
    private Path folder;

    @Test
    void inTheMiddleOfEveryWayOutItGoesOnWhereItWas() throws Exception {
        BotDatabase database = BotDatabase.h2(folder);
        try (Street street = new Street(JAR, folder, database, Stories.all())) {
            street.play();
            street.failure().ifPresent(failed -> {
                throw failed;
            });
            List<Aftermath> all = street.aftermath(database);
            publish(WaysTable.of(street.struck(), all, street.took()));
            assertThat(all).allSatisfy(story -> assertThat(story.complaints()).isEmpty());
            assertThat(LogIsClean.complaints(street.bot())).isEmpty();
        }
    }

    @Test
    void everyWayOutOfTheCoreIsAmongThem() {
        assertThat(Arrays.stream(Way.values()).<Class<?>>map(Way::leaf)).containsAll(Leaves.of(WayOut.class));
    }

    private static void publish(String table) throws IOException {
        System.out.println(table);
        if (!FILE.isEmpty()) {
            new CampaignPage(Path.of(FILE)).ways(table);
        }
    }
}
