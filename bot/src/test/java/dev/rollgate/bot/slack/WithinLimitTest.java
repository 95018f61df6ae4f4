package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.view.ClickRef.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.bot.slack.MemoryStore.Call;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An answer comes in time whatever the database does. What is not known to be recorded by then is told to be not recorded,
 * and stays so; the one exception is told afterwards.
 */
@Timeout(30)
class WithinLimitTest {
    private static final Duration WRITES_BEGIN = Duration.ofMillis(100);
    private final SlackBench slack = new SlackBench(WRITES_BEGIN, Duration.ofMillis(200), PROD);
    private final CountDownLatch databaseIsBack = new CountDownLatch(1);

    @AfterEach
    void close() {
        databaseIsBack.countDown();
        slack.close();
    }

    @Test
    void whatTheDatabaseRefusesIsNotRecorded() {
        slack.store.before(call -> {
            throw new StoreUnavailable("away", null);
        });
        assertThat(slack.types(ANNA, HOME, "start 9.2.21")).isEqualTo("Not recorded, send the command again.");
        assertThat(slack.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        assertThat(slack.types(ANNA, HOME, "status"))
                .isEqualTo("The bot's database does not answer. Send the command again in a moment.");
    }

    @Test
    void helpNeedsNoDatabase() {
        hangs(Call.READ);
        assertThat(slack.types(ANNA, HOME, "help")).startsWith("`/confluence-upgrade start");
    }

    @Test
    void aClickThatHangsBeforeItIsWrittenIsNotWrittenAfterwards() {
        slack.aRunAwaitsItsStart(PROD);
        AtomicInteger over = hangs(Call.READ);
        assertThat(slack.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        await().pollDelay(WRITES_BEGIN).until(() -> true);
        databaseIsBack.countDown();
        await().untilAsserted(() -> assertThat(over).hasValueGreaterThan(0));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(slack.store.events(RUN)).hasSize(3));
        assertThat(slack.whispers).isEmpty();
    }

    @Test
    void aClickWhoseWriteEndsTooLateAndWellIsToldSo() {
        slack.aRunAwaitsItsStart(PROD);
        hangs(Call.WRITE);
        assertThat(slack.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        databaseIsBack.countDown();
        assertThat(slack.nextWhisper()).isEqualTo("Recorded after all: your click counts.");
        assertThat(slack.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
    }

    @Test
    void aCommandWhoseWriteEndsTooLateAndWellIsToldSo() {
        hangs(Call.WRITE);
        assertThat(slack.types(ANNA, HOME, "start 9.2.21")).isEqualTo("Not recorded, send the command again.");
        databaseIsBack.countDown();
        assertThat(slack.nextWhisper())
                .startsWith("Recorded after all. Checking prod-wiki before the upgrade to 9.2.21");
    }

    @Test
    void aRefusalThatComesTooLateIsNotTold() {
        slack.aRunAwaitsItsStart(PROD);
        slack.happened(new RunEvent.RunCancelled());
        AtomicInteger over = hangs(Call.READ);
        slack.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3");
        databaseIsBack.countDown();
        await().untilAsserted(() -> assertThat(over).hasValueGreaterThan(1));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(slack.whispers).isEmpty());
    }

    @Test
    void whatBreaksInTheBotIsToldWithAnIdThatItsLogHas() {
        slack.store.before(call -> {
            throw new AssertionError("a fault of ours");
        });
        String told = "Something broke in the bot \\(mishap [2-9a-z]{6}; its log says what\\)\\."
                + " Look at `/confluence-upgrade status` before you try again\\.";
        assertThat(slack.types(ANNA, HOME, "start 9.2.21")).matches(told);
        assertThat(slack.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).matches(told);
    }

    /** Every such call waits until the database is back; counts those that have waited to the end. */
    private AtomicInteger hangs(Call kind) {
        var over = new AtomicInteger();
        slack.store.before(call -> {
            if (call == kind) {
                awaitDatabase();
                over.incrementAndGet();
            }
        });
        return over;
    }

    private void awaitDatabase() {
        try {
            databaseIsBack.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("a thread in the database was interrupted, which closes H2's file", interrupted);
        }
    }
}
