package dev.rollgate.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Members are remembered for a minute and no longer; whatever the source does, an answer comes within a second or so. */
@Timeout(20)
class CachedGroupsTest {
    private Instant now = Instant.parse("2026-01-05T10:00:00Z");
    private final AtomicInteger lookups = new AtomicInteger();
    private Groups source = group -> Optional.of(Set.of("UANNA"));
    private final CachedGroups groups = new CachedGroups(
            group -> {
                lookups.incrementAndGet();
                return source.membersOf(group);
            },
            () -> now);

    @Test
    void withinAMinuteTheSourceIsAskedOnce() {
        assertThat(groups.membersOf("SOPS")).contains(Set.of("UANNA"));
        now = now.plusSeconds(59);
        assertThat(groups.membersOf("SOPS")).contains(Set.of("UANNA"));
        assertThat(lookups).hasValue(1);
    }

    @Test
    void whoWasTakenOutAMinuteAgoIsOut() {
        groups.membersOf("SOPS");
        source = group -> Optional.of(Set.of());
        now = now.plusSeconds(60);
        assertThat(groups.membersOf("SOPS")).contains(Set.of());
    }

    @Test
    void whatIsOlderThanAMinuteIsNotUsedWhenTheSourceIsAway() {
        groups.membersOf("SOPS");
        source = group -> Optional.empty();
        now = now.plusSeconds(60);
        assertThat(groups.membersOf("SOPS")).isEmpty();
    }

    @Test
    void notKnowingIsNotRemembered() {
        source = group -> Optional.empty();
        assertThat(groups.membersOf("SOPS")).isEmpty();
        source = group -> Optional.of(Set.of("UBEN"));
        assertThat(groups.membersOf("SOPS")).contains(Set.of("UBEN"));
    }

    @Test
    void aSourceThatBreaksKnowsNothing() {
        source = group -> {
            throw new IllegalStateException("broken");
        };
        assertThat(groups.membersOf("SOPS")).isEmpty();
    }

    @Test
    void aSourceThatHangsKnowsNothingAndItsLateAnswerServesTheNextQuestion() {
        var answered = new CountDownLatch(1);
        source = group -> {
            awaitQuietly(answered);
            return Optional.of(Set.of("UANNA"));
        };
        long began = System.nanoTime();
        assertThat(groups.membersOf("SOPS")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        answered.countDown();
        await().untilAsserted(() -> assertThat(groups.membersOf("SOPS")).contains(Set.of("UANNA")));
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aLookupThatIsOutForLongIsGivenUpOn() {
        source = group -> {
            awaitQuietly(new CountDownLatch(1));
            return Optional.empty();
        };
        assertThat(groups.membersOf("SOPS")).isEmpty();
        source = group -> Optional.of(Set.of("UANNA"));
        now = now.plusSeconds(10);
        assertThat(groups.membersOf("SOPS")).contains(Set.of("UANNA"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
