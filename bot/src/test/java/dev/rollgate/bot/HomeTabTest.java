package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.sandbox.slack.OpenedView;
import dev.rollgate.sandbox.slack.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's home tab shows each person the clusters, the live run, and what waits for them. */
class HomeTabTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private BotInAWorld bot;
    private Person anna;
    private Person olga;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bot = new BotInAWorld(folder);
        anna = bot.world.approvers().getFirst();
        olga = bot.world.operator();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void theClusterIsShownAsConfluenceSaysItIs() {
        anna.opensHome();
        sees(anna, "STABLE on 9.2.13 · 2 nodes, all ACTIVE", "No live run.", "Nothing waits for you.");
    }

    @Test
    void anOpenQuestionWaitsForThoseWhoMayAnswerIt() {
        startAndAwaitTheQuestion();
        anna.opensHome();
        olga.opensHome();

        sees(anna, "Waits for you", "approval of the start on prod-wiki", "Open the thread");
        sees(olga, "Nothing waits for you.", "Waiting for approval of the start");
    }

    @Test
    void whoWatchesSeesWhatHappensNext() {
        anna.opensHome();
        sees(anna, "No live run.");
        startAndAwaitTheQuestion();

        sees(anna, "Waits for you");
    }

    private void startAndAwaitTheQuestion() {
        bot.types(olga, "start prod-wiki " + BotInAWorld.NEW);
        await().atMost(SOON).until(() -> bot.asking("Approve start").isPresent());
    }

    private void sees(Person person, String... words) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bot.world.workspace().home(person))
                        .map(OpenedView::plainText)
                        .hasValueSatisfying(shown -> assertThat(shown).contains(words)));
    }
}
