package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.ScriptedPager.AWAY;
import static dev.rollgate.orchestration.paging.ScriptedPager.LOSING;
import static dev.rollgate.orchestration.paging.ScriptedPager.REFUSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.Receipt.NotNow;
import dev.rollgate.orchestration.paging.Receipt.Refused;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pager of the tests knows a page by its key, as real ones do, and tells what those would have swallowed. */
class ScriptedPagerTest extends PagerContract {
    private static final Page PAGE = Pages.nodeInError();
    private final ScriptedPager pager = new ScriptedPager();

    @Override
    protected Pager well() {
        return pager;
    }

    @Override
    protected Pager away() {
        pager.becomes(AWAY);
        return pager;
    }

    @Override
    protected Pager refusing() {
        pager.becomes(REFUSING);
        return pager;
    }

    @Override
    protected Pager losing() {
        pager.becomes(LOSING);
        return pager;
    }

    @Test
    void aKeyThatIsOpenIsTheSameIncident() {
        assertThat(pager.trigger(PAGE, false)).isInstanceOf(Taken.class);
        pager.trigger(Pages.page(PAGE.key(), Urgency.CRITICAL, "wiki-2 is in error, and wiki-3 too", Map.of()), true);
        assertThat(pager.open()).containsExactly(PAGE.key());
        assertThat(pager.opened(PAGE.key())).isOne();
        assertThat(pager.latest(PAGE.key()))
                .hasValueSatisfying(page -> assertThat(page.summary()).endsWith("wiki-3 too"));
        assertThat(pager.strays()).isEmpty();
    }

    @Test
    void aTriggerAfterTheEndOpensAnother() {
        pager.trigger(PAGE, false);
        pager.resolve(PAGE);
        assertThat(pager.open()).isEmpty();
        pager.trigger(PAGE, false);
        assertThat(pager.opened(PAGE.key())).isEqualTo(2);
    }

    @Test
    void anUpdateLeavesTheAcknowledgement() {
        pager.trigger(PAGE, false);
        pager.acknowledge(PAGE, "Anna");
        pager.trigger(PAGE, true);
        assertThat(pager.acknowledgedBy(PAGE.key())).contains("Anna");
    }

    @Test
    void whatIsNotOpenIsNeitherAcknowledgedNorOver() {
        pager.acknowledge(PAGE, "Anna");
        pager.resolve(PAGE);
        pager.trigger(PAGE, false);
        pager.trigger(PAGE, false);
        assertThat(pager.strays())
                .extracting(ScriptedPager.Heard::verb)
                .containsExactly(
                        ScriptedPager.Verb.ACKNOWLEDGE, ScriptedPager.Verb.RESOLVE, ScriptedPager.Verb.TRIGGER);
    }

    @Test
    void oneThatWantsRepetitionIsToldTheEndAgain() {
        var forgetful = new ScriptedPager(new Rhythm(Duration.ofMinutes(1), Duration.ofMinutes(5)));
        forgetful.trigger(PAGE, false);
        forgetful.resolve(PAGE);
        forgetful.resolve(PAGE);
        assertThat(forgetful.strays()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostLeavesThePageThere() {
        pager.willBe(LOSING);
        assertThat(pager.trigger(PAGE, false))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        later -> assertThat(later.mayHaveArrived()).isTrue());
        assertThat(pager.open()).containsExactly(PAGE.key());
    }

    @Test
    void whatIsAwayOrRefusesTakesNothing() {
        pager.willBe(AWAY, REFUSING);
        assertThat(pager.trigger(PAGE, false))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        later -> assertThat(later.mayHaveArrived()).isFalse());
        assertThat(pager.trigger(PAGE, true)).isInstanceOf(Refused.class);
        assertThat(pager.heard()).isEmpty();
        assertThat(pager.trigger(PAGE, true)).isInstanceOf(Taken.class);
        assertThat(pager.asked()).isEqualTo(3);
    }
}
