package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.ScriptedPager.Mood;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pager that is away is asked again, ever more seldom but each minute at least, or when it said; one that refuses after five minutes. */
class PagerAwayTest {
    private static final Duration REFUSED_FOR = Duration.ofMinutes(5);

    private final PagedRun run = PagedRun.begun();

    @Test
    void itIsAskedAgainAfterASecondAndThenEverLaterUpToAMinute() {
        run.pager.becomes(ScriptedPager.AWAY);
        run.hasProblem(ERROR);

        assertThat(pauses(9)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void oneMessageThatArrivesEndsThat() {
        run.pager.willBe(ScriptedPager.AWAY, ScriptedPager.AWAY, ScriptedPager.AWAY);
        run.hasProblem(ERROR);
        run.passes(Duration.ofMinutes(1));
        assertThat(run.pager.open()).hasSize(1);

        run.pager.becomes(ScriptedPager.AWAY);
        run.hasProblem(new Problem.NodeVanished(PagedRun.WIKI_2));
        assertThat(pauses(2)).containsExactly(1L, 2L);
    }

    @Test
    void aPauseThatItAsksForIsKept() {
        run.pager.willBe(new Mood.Away(Optional.of(Duration.ofMinutes(7))));
        long error = run.hasProblem(ERROR);

        run.passes(Duration.ofMinutes(7).minusSeconds(1));
        assertThat(run.pager.asked()).isEqualTo(1);
        run.passes(Duration.ofSeconds(1));
        assertThat(run.pager.open()).containsExactly(run.key(error));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5})
    void aPauseOfHardlyAnythingIsNoLeaveToAskInASpin(long milliseconds) {
        run.pager.becomes(new Mood.Away(Optional.of(Duration.ofMillis(milliseconds))));
        run.hasProblem(ERROR);

        run.passes(Duration.ofSeconds(10));
        assertThat(run.pager.asked()).isLessThan(6);
    }

    @Test
    void whatIsOverMeanwhileIsNotOpenedAnyMore() {
        run.pager.becomes(ScriptedPager.AWAY);
        run.hasProblem(ERROR);
        run.isWell(ERROR);
        run.pager.becomes(ScriptedPager.WELL);

        run.passes(Duration.ofMinutes(2));
        assertThat(run.pager.opened()).isEmpty();
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void whatItAnsweredIsKeptForWhoeverLooks() {
        run.pager.becomes(ScriptedPager.AWAY);
        run.hasProblem(ERROR);

        assertThat(run.cursor().lastError()).isEqualTo("on-call: nobody answers there");
    }

    @Test
    void aRefusalIsNotedInTheRunOnceHoweverOftenItIsHeard() {
        run.pager.becomes(ScriptedPager.REFUSING);
        run.hasProblem(ERROR);
        run.passes(Duration.ofHours(1));

        assertThat(run.events())
                .filteredOn(RunEvent.PagerRefused.class::isInstance)
                .containsExactly(new RunEvent.PagerRefused("on-call", "401: the key is not known"));
        assertThat(run.pager.asked()).isEqualTo(13);
    }

    @Test
    void whoeverLooksSeesThatItRefusesUntilItTakesWhatItIsSent() {
        run.pager.becomes(ScriptedPager.REFUSING);
        run.hasProblem(ERROR);
        assertThat(run.memo().refused()).isEqualTo("on-call: 401: the key is not known");

        run.pager.becomes(ScriptedPager.WELL);
        run.passes(REFUSED_FOR);
        assertThat(run.memo().refused()).isNull();
    }

    @Test
    void whatWasRefusedIsTriedAgainAfterFiveMinutesAndNotBefore() {
        run.pager.willBe(ScriptedPager.REFUSING);
        long error = run.hasProblem(ERROR);

        run.passes(REFUSED_FOR.minusSeconds(1));
        assertThat(run.pager.asked()).isEqualTo(1);
        run.passes(Duration.ofSeconds(1));
        assertThat(run.pager.open()).containsExactly(run.key(error));
        assertThat(run.pager.strays()).isEmpty();
    }

    @Test
    void aRefusedEndIsTriedAgainToo() {
        run.hasProblem(ERROR);
        run.pager.willBe(ScriptedPager.REFUSING);
        run.isWell(ERROR);
        assertThat(run.pager.open()).hasSize(1);

        run.passes(REFUSED_FOR);
        assertThat(run.pager.open()).isEmpty();
        assertThat(run.memo().pages()).isEmpty();
    }

    /** Whole seconds between its messages. */
    private List<Long> pauses(int many) {
        List<Long> pauses = new ArrayList<>();
        Instant last = run.now();
        while (pauses.size() < many) {
            int before = run.pager.asked();
            run.passes(Duration.ofSeconds(1));
            if (run.pager.asked() > before) {
                pauses.add(Duration.between(last, run.now()).toSeconds());
                last = run.now();
            }
        }
        return pauses;
    }
}
