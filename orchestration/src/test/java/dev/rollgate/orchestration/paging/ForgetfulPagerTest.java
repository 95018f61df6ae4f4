package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.ScriptedPager.Verb;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A pager that forgets is told again as long as a page is open, and that it is over for a while after that. */
class ForgetfulPagerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    private final PagedRun run = PagedRun.begun(new Rhythm(MINUTE, AFTERWARDS));

    @Test
    void anOpenPageIsRepeatedEveryMinute() {
        long error = run.hasProblem(ERROR);
        run.passes(MINUTE.multipliedBy(10));

        assertThat(run.heardOf(error)).isEqualTo(Collections.nCopies(11, Verb.TRIGGER));
        assertThat(run.pager.opened(run.key(error))).isEqualTo(1);
        assertThat(run.pager.strays()).isEmpty();
    }

    @Test
    void onePersonBeingOnItDoesNotEndTheRepetition() {
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.CareTaken(error, PagedRun.ANNA));
        run.passes(MINUTE.multipliedBy(2));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.ACKNOWLEDGE, Verb.TRIGGER, Verb.TRIGGER);
    }

    @Test
    void thatItIsOverIsRepeatedForFiveMinutes() {
        long error = run.hasProblem(ERROR);
        run.isWell(ERROR);
        run.passes(MINUTE.multipliedBy(4));
        assertThat(run.heardOf(error)).filteredOn(Verb.RESOLVE::equals).hasSize(5);
        assertThat(run.memo().pages()).hasSize(1);

        run.passes(Duration.ofHours(1));
        assertThat(run.heardOf(error)).filteredOn(Verb.RESOLVE::equals).hasSize(5);
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void thatIsSoAlsoWhenTheRunIsOver() {
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.RunAbandoned(PagedRun.ANNA));
        run.passes(Duration.ofHours(1));

        assertThat(run.heardOf(error)).filteredOn(Verb.RESOLVE::equals).hasSize(5);
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void aBotThatWasAwayGoesOnWithIt() {
        long error = run.hasProblem(ERROR);
        run.restarts();
        run.passes(MINUTE);

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.TRIGGER);
    }

    @Test
    void whatIsRoutedHereAgainBeforeItIsForgottenIsOpenAgainAndResolvedInTheEnd() {
        long error = run.hasProblem(ERROR);
        run.routed(Routing.NONE).passes(MINUTE);
        assertThat(run.pager.open()).isEmpty();

        run.routed(PagedRun.ALL).passes(MINUTE);
        assertThat(run.pager.open()).containsExactly(run.key(error));
        run.passes(Duration.ofHours(1));
        run.isWell(ERROR);
        assertThat(run.pager.open()).isEmpty();
        assertThat(run.heardOf(error)).endsWith(Verb.TRIGGER, Verb.RESOLVE);
    }
}
