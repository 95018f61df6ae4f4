package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ANNA;
import static dev.rollgate.orchestration.paging.PagedRun.CLAIM;
import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.DyingPager.When;
import dev.rollgate.orchestration.paging.ScriptedPager.Heard;
import dev.rollgate.orchestration.paging.ScriptedPager.Verb;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One problem is one incident at the pager, whatever is lost on the way and whenever the bot dies. */
class OneIncidentTest {
    private final PagedRun run = PagedRun.begun();

    @Test
    void everyMessageAboutAProblemHasItsKey() {
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.CareTaken(error, ANNA));
        run.isWell(ERROR);

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.ACKNOWLEDGE, Verb.RESOLVE);
        assertThat(run.pager.heard())
                .extracting(Heard::page)
                .extracting(Page::key)
                .containsOnly(run.key(error));
    }

    @Test
    void theSameProblemOnceMoreIsAnotherIncident() {
        long first = run.hasProblem(ERROR);
        run.isWell(ERROR);
        long second = run.hasProblem(ERROR);

        assertThat(run.key(first)).isNotEqualTo(run.key(second));
        assertThat(run.pager.opened())
                .containsOnlyKeys(run.key(first), run.key(second))
                .containsValue(1);
        assertThat(run.pager.open()).containsExactly(run.key(second));
    }

    @Test
    void whoIsOnItIsSaidOnce() {
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.CareTaken(error, ANNA));
        assertThat(run.pager.acknowledgedBy(run.key(error))).contains("UANNA");

        run.isTold(new RunEvent.CareTaken(error, new Person("UBEN")));
        run.passes(Duration.ofHours(3));
        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.ACKNOWLEDGE);
    }

    @Test
    void whoIsOnItBeforeThePagerHasItIsSaidAfterwards() {
        run.pager.becomes(ScriptedPager.AWAY);
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.CareTaken(error, ANNA));
        run.pager.becomes(ScriptedPager.WELL);

        run.passes(Duration.ofMinutes(1));
        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.ACKNOWLEDGE);
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKeyAndSaidToBeARepetition() {
        run.pager.willBe(ScriptedPager.LOSING, ScriptedPager.LOSING);
        long error = run.hasProblem(ERROR);
        run.passes(Duration.ofMinutes(1));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.TRIGGER, Verb.TRIGGER);
        isOpenOnce(error);
    }

    @Test
    void aRefusalInBetweenDoesNotMakeARepetitionAFirstMessage() {
        run.pager.willBe(ScriptedPager.LOSING, ScriptedPager.REFUSING);
        long error = run.hasProblem(ERROR);
        run.passes(Duration.ofMinutes(10));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.TRIGGER);
        isOpenOnce(error);
    }

    @Test
    void aLostAnswerToAnEndIsAskedForAgain() {
        long error = run.hasProblem(ERROR);
        run.pager.willBe(ScriptedPager.LOSING);
        run.isWell(ERROR);
        run.passes(Duration.ofMinutes(1));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.RESOLVE, Verb.RESOLVE);
        assertThat(run.memo().pages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBotThatDiesInItsFirstMessageLeavesItToTheNext(When when) {
        run.dies(when, () -> run.hasProblem(ERROR));
        long error = run.run().openIncidents().getFirst().number();
        run.passes(CLAIM);

        isOpenOnce(error);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverWhenTheNextBotComesIsResolvedAndNotOpenedAgain(When when) {
        run.dies(when, () -> run.hasProblem(ERROR));
        long error = run.run().openIncidents().getFirst().number();
        run.happens(new RunEvent.ProblemCleared(ERROR));
        run.passes(CLAIM);

        assertThat(run.heardOf(error)).endsWith(Verb.RESOLVE);
        assertThat(run.pager.open()).isEmpty();
        assertThat(run.pager.opened(run.key(error))).isLessThanOrEqualTo(1);
        assertThat(run.memo().pages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBotThatDiesInItsLastMessageLeavesItToTheNext(When when) {
        long error = run.hasProblem(ERROR);
        run.dies(when, () -> run.isWell(ERROR));
        run.passes(CLAIM);

        assertThat(run.pager.open()).isEmpty();
        assertThat(run.pager.opened(run.key(error))).isEqualTo(1);
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void aBotThatIsReplacedSendsNothingAgain() {
        long error = run.hasProblem(ERROR);
        run.restarts();
        run.passes(Duration.ofHours(8));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER);
    }

    private void isOpenOnce(long subject) {
        assertThat(run.pager.open()).containsExactly(run.key(subject));
        assertThat(run.pager.opened(run.key(subject))).isEqualTo(1);
        assertThat(run.pager.strays()).isEmpty();
    }
}
