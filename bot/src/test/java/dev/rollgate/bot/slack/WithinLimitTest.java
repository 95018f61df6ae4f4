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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An answer comes in time whatever the database does. What is not known to be recorded by then is told to be not recorded,
 * and stays so; the one exception is told afterwards.
 */
@Timeout(30)
class WithinLimitTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final SlackBench patient = new SlackBench(LONG, LONG, PROD);
    /** Gives up before it answers, as the bot does. */
    private final SlackBench bench = new SlackBench(SHORT.dividedBy(2), SHORT, PROD);
    /** Answers while a write that has begun may still end. */
    private final SlackBench optimist = new SlackBench(LONG, SHORT, PROD);

    private final CountDownLatch databaseIsBack = new CountDownLatch(1);

    @AfterEach
    void close() {
        databaseIsBack.countDown();
        Stream.of(patient, bench, optimist).forEach(SlackBench::close);
    }

    @Test
    void whatTheDatabaseRefusesIsNotRecorded() {
        patient.store.before(call -> {
            throw new StoreUnavailable("away", null);
        });
        assertThat(patient.types(ANNA, HOME, "start 9.2.21")).isEqualTo("Not recorded, send the command again.");
        assertThat(patient.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        assertThat(patient.types(ANNA, HOME, "status"))
                .isEqualTo("The bot's database does not answer. Send the command again in a moment.");
    }

    @Test
    void helpNeedsNoDatabase() {
        hangs(patient, Call.READ);
        assertThat(patient.types(ANNA, HOME, "help")).startsWith("`/confluence-upgrade start");
    }

    @Test
    void aClickThatHangsBeforeItIsWrittenIsNotWrittenAfterwards() {
        bench.aRunAwaitsItsStart(PROD);
        AtomicInteger over = hangs(bench, Call.READ);
        assertThat(bench.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        databaseIsBack.countDown();
        await().untilAsserted(() -> assertThat(over).hasValueGreaterThan(0));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(bench.store.events(RUN)).hasSize(3));
        assertThat(bench.slack.whispers).isEmpty();
    }

    @Test
    void whatIsRecordedIsAnsweredSoThoughTheAlarmClockHangs() {
        patient.aRunAwaitsItsStart(PROD);
        patient.ringing = this::awaitDatabase;
        patient.clicks(BEN, "T1", APPROVE, "k3x9ab:3");
        assertThat(patient.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
        assertThat(patient.types(BEN, HOME, "pause")).startsWith("Run k3x9ab of prod-wiki is paused.");
        assertThat(patient.slack.whispers).isEmpty();
    }

    @Test
    void aClickWhoseWriteEndsTooLateAndWellIsToldSo() {
        optimist.aRunAwaitsItsStart(PROD);
        hangs(optimist, Call.WRITE);
        assertThat(optimist.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).isEqualTo("Not recorded, click again.");
        databaseIsBack.countDown();
        assertThat(optimist.slack.nextWhisper()).isEqualTo("Recorded after all: your click counts.");
        assertThat(optimist.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
    }

    @Test
    void aCommandWhoseWriteEndsTooLateAndWellIsToldSo() {
        hangs(optimist, Call.WRITE);
        assertThat(optimist.types(ANNA, HOME, "start 9.2.21")).isEqualTo("Not recorded, send the command again.");
        databaseIsBack.countDown();
        assertThat(optimist.slack.nextWhisper())
                .startsWith("Recorded after all. Checking prod-wiki before the upgrade to 9.2.21");
    }

    @Test
    void aRefusalThatComesTooLateIsNotTold() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.RunCancelled());
        AtomicInteger over = hangs(bench, Call.READ);
        bench.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3");
        databaseIsBack.countDown();
        await().untilAsserted(() -> assertThat(over).hasValueGreaterThan(1));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(bench.slack.whispers).isEmpty());
    }

    @Test
    void whatBreaksInTheBotIsToldWithAnIdThatItsLogHas() {
        patient.store.before(call -> {
            throw new AssertionError("a fault of ours");
        });
        String told = "Something broke in the bot \\(mishap [2-9a-z]{6}; its log says what\\)\\."
                + " Look at `/confluence-upgrade status` before you try again\\.";
        assertThat(patient.types(ANNA, HOME, "start 9.2.21")).matches(told);
        assertThat(patient.clicksAndIsTold(BEN, APPROVE, "k3x9ab:3")).matches(told);
    }

    /** Every such call waits until the database is back; counts those that have waited to the end. */
    private AtomicInteger hangs(SlackBench bench, Call kind) {
        var over = new AtomicInteger();
        bench.store.before(call -> {
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
            throw new AssertionError("a thread in the database was interrupted: is its write recorded?", interrupted);
        }
    }
}
