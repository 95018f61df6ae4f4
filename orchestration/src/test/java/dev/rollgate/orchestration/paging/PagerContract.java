package dev.rollgate.orchestration.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.Receipt.NotNow;
import dev.rollgate.orchestration.paging.Receipt.Refused;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every pager promises, the one of the tests too: an answer for whatever happens outside, which says what may follow. */
public abstract class PagerContract {
    /** One that takes what it is sent. */
    protected abstract Pager well();

    /** One that cannot be reached. */
    protected abstract Pager away() throws IOException;

    /** One that does not know the key. */
    protected abstract Pager refusing();

    /** One whose answers are lost. */
    protected abstract Pager losing();

    @Test
    protected void whatIsTakenIsTakenHoweverOftenItIsSent() {
        Pager pager = well();
        Page page = Pages.nodeInError();
        assertThat(pager.trigger(page, false)).isInstanceOf(Taken.class);
        assertThat(pager.trigger(page, true)).isInstanceOf(Taken.class);
        assertThat(pager.acknowledge(page, "Anna")).isInstanceOf(Taken.class);
        assertThat(pager.acknowledge(page, "Anna")).isInstanceOf(Taken.class);
        assertThat(pager.resolve(page)).isInstanceOf(Taken.class);
        assertThat(pager.resolve(page)).isInstanceOf(Taken.class);
    }

    @Test
    protected void aPageOfTheLeastIsTakenToo() {
        Pager pager = well();
        assertThat(pager.trigger(Pages.approval(), false)).isInstanceOf(Taken.class);
        assertThat(pager.resolve(Pages.approval())).isInstanceOf(Taken.class);
    }

    @Test
    protected void whereNobodyAnswersItIsNotNowAndDidNotArrive() throws IOException {
        Pager pager = away();
        assertThat(pager.trigger(Pages.nodeInError(), false)).isInstanceOfSatisfying(NotNow.class, later -> {
            assertThat(later.mayHaveArrived()).isFalse();
            assertThat(later.pause()).isEmpty();
        });
        assertThat(pager.resolve(Pages.nodeInError())).isInstanceOf(NotNow.class);
    }

    @Test
    protected void anUnknownKeyIsRefused() {
        Pager pager = refusing();
        assertThat(pager.trigger(Pages.nodeInError(), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("401"));
        assertThat(pager.resolve(Pages.nodeInError())).isInstanceOf(Refused.class);
    }

    @Test
    protected void aLostAnswerIsNotNowAndMayHaveArrived() {
        Pager pager = losing();
        assertThat(pager.trigger(Pages.nodeInError(), false))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        later -> assertThat(later.mayHaveArrived()).isTrue());
        assertThat(pager.resolve(Pages.nodeInError()))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        later -> assertThat(later.mayHaveArrived()).isTrue());
    }
}
