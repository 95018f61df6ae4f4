package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.DyingPager.When;
import dev.rollgate.orchestration.paging.ScriptedPager.Mood;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That an upgrade began and that it ended is announced once each. It wakes nobody, so no page waits for it. */
class AnnouncementsTest {
    private final PagedRun run = PagedRun.begun();

    @Test
    void beginAndEndAreAnnouncedOnceEach() {
        run.passes(Duration.ofHours(1));
        assertThat(run.pager.notes()).isEmpty();
        begins();
        run.passes(Duration.ofHours(1));
        assertThat(announced()).containsExactly("began");

        run.isTold(new RunEvent.RunCompleted(false));
        run.restarts();
        run.passes(Duration.ofHours(1));
        assertThat(announced()).containsExactly("began", "ended");
    }

    @Test
    void aRunThatNeverBeganIsNotAnnounced() {
        run.isTold(new RunEvent.RunCancelled());

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.notes()).isEmpty();
    }

    @Test
    void aRunWhoseClusterWakesNobodyIsNotAnnounced() {
        run.routed(Routing.NONE);
        begins();

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.asked()).isZero();
    }

    @Test
    void whatMayHaveArrivedIsNotAnnouncedAgain() {
        run.pager.willBe(ScriptedPager.LOSING);
        begins();

        run.passes(Duration.ofHours(1));
        assertThat(announced()).containsExactly("began");
    }

    @Test
    void aBotThatDiedInAnAnnouncementDoesNotRepeatIt() {
        run.dies(When.AFTER_IT_ARRIVED, this::begins);

        run.passes(Duration.ofHours(1));
        assertThat(announced()).containsExactly("began");
    }

    @Test
    void whatDidNotArriveIsAnnouncedLater() {
        run.pager.willBe(ScriptedPager.AWAY, ScriptedPager.AWAY);
        begins();
        assertThat(run.pager.notes()).isEmpty();

        run.passes(Duration.ofSeconds(3));
        assertThat(announced()).containsExactly("began");
    }

    @Test
    void aPageDoesNotWaitForAnAnnouncementThatMust() {
        run.pager.willBe(new Mood.Away(Optional.of(Duration.ofHours(1))));
        begins();
        run.passes(Duration.ofMinutes(1));
        long error = run.hasProblem(ERROR);

        assertThat(run.pager.open()).containsExactly(run.key(error));
    }

    @Test
    void aGraceThatIsOverDoesNotWaitForItEither() {
        run.pager.willBe(new Mood.Away(Optional.of(Duration.ofHours(1))));
        run.happens(new RunEvent.ProblemRaised(PagedRun.SLOW));
        begins();
        run.passes(PagedRun.GRACE);

        assertThat(run.pager.open()).hasSize(1);
    }

    @Test
    void aRefusedAnnouncementIsNotedInTheRunAndNoPageWaitsForThat() {
        run.pager.willBe(ScriptedPager.REFUSING);
        begins();
        run.passes(Duration.ofSeconds(1));
        assertThat(run.run().deafPagers()).containsExactly("on-call");
        assertThat(run.memo().refused()).isNotNull();

        long error = run.hasProblem(ERROR);
        assertThat(run.pager.open()).containsExactly(run.key(error));
        assertThat(run.memo().refused()).isNull();
        assertThat(run.pager.notes()).isEmpty();
    }

    private void begins() {
        run.isTold(new RunEvent.UpgradeModeSeenOn());
        assertThat(run.run().phase()).isInstanceOf(Phase.Upgrading.class);
    }

    private List<String> announced() {
        return run.pager.notes().stream().map(ChangeNote::summary).toList();
    }
}
