package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was found is remembered for a minute and no longer; whatever the source does, an answer comes within a second or so. */
@Timeout(20)
class RememberedTest {
    private static final Finding<Set<String>> ANNA = new Finding.Found<>(Set.of("UANNA"));
    private static final Finding<Set<String>> NOBODY = new Finding.Found<>(Set.of());
    private static final Finding<Set<String>> SILENCE = new Finding.Unsaid<>("Slack is away");

    private Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private final AtomicInteger lookups = new AtomicInteger();
    private Supplier<Finding<Set<String>>> source = () -> ANNA;
    private final Remembered<Set<String>> groups = new Remembered<>(
            "who is in",
            group -> {
                lookups.incrementAndGet();
                return source.get();
            },
            Duration.ofSeconds(60),
            () -> now);

    @Test
    void withinAMinuteTheSourceIsAskedOnce() {
        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
        now = now.plusSeconds(59);
        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void whatIsExpectedIsAskedForAheadAndOnce() {
        CountDownLatch asked = new CountDownLatch(1);
        source = () -> {
            asked.countDown();
            return ANNA;
        };
        groups.expect("SOPS");
        await().until(() -> asked.getCount() == 0);

        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void eachSubjectIsAskedAbout() {
        groups.about("SOPS");
        groups.about("SDEV");
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whoWasTakenOutAMinuteAgoIsOut() {
        groups.about("SOPS");
        source = () -> NOBODY;
        now = now.plusSeconds(60);
        assertThat(groups.about("SOPS")).isEqualTo(NOBODY);
    }

    @Test
    void whatIsOlderThanAMinuteIsNotUsedWhenTheSourceIsAway() {
        groups.about("SOPS");
        source = () -> SILENCE;
        now = now.plusSeconds(60);
        assertThat(groups.about("SOPS")).isEqualTo(SILENCE);
    }

    @Test
    void notKnowingIsRememberedForASecondSoThatAFloodOfClicksIsNoFloodOfCalls() {
        source = () -> SILENCE;
        for (int click = 0; click < 200; click++) {
            assertThat(groups.about("SOPS")).isEqualTo(SILENCE);
        }
        assertThat(lookups).hasValue(1);
        source = () -> ANNA;
        now = now.plusSeconds(1);
        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
    }

    @Test
    void aMissingScopeIsAskedForAgainSoonForSomebodyMayGrantIt() {
        source = () -> new Finding.Forbidden<>("usergroups:read");
        groups.about("SOPS");
        source = () -> ANNA;
        now = now.plusSeconds(1);
        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
    }

    @Test
    void aSourceThatBreaksKnowsNothing() {
        source = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(groups.about("SOPS")).isInstanceOf(Finding.Unsaid.class);
    }

    @Test
    void aSourceThatHangsKnowsNothingAndItsLateAnswerServesTheNextQuestion() {
        var answered = new CountDownLatch(1);
        source = () -> {
            awaitQuietly(answered);
            return ANNA;
        };
        long began = System.nanoTime();
        assertThat(groups.about("SOPS")).isInstanceOf(Finding.Unsaid.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        answered.countDown();
        await().untilAsserted(() -> assertThat(groups.about("SOPS")).isEqualTo(ANNA));
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aLookupThatIsOutForLongIsGivenUpOn() {
        source = () -> {
            awaitQuietly(new CountDownLatch(1));
            return SILENCE;
        };
        assertThat(groups.about("SOPS")).isInstanceOf(Finding.Unsaid.class);
        source = () -> ANNA;
        now = now.plusSeconds(10);
        assertThat(groups.about("SOPS")).isEqualTo(ANNA);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
