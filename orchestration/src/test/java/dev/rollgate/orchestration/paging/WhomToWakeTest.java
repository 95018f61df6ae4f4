package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static dev.rollgate.orchestration.paging.PagedRun.GRACE;
import static dev.rollgate.orchestration.paging.PagedRun.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.ScriptedPager.Heard;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pager is woken for what it is routed, and for that when its grace is over: not before, and not if it is over before. */
class WhomToWakeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PagedRun run = PagedRun.begun();

    @Test
    void whatIsCriticalIsPagedAtOnce() {
        long error = run.hasProblem(ERROR);

        assertThat(run.pager.open()).containsExactly(run.key(error));
    }

    @Test
    void aWarningIsPagedWhenItsGraceIsOver() {
        long slow = run.hasProblem(SLOW);
        run.passes(GRACE.minus(SECOND));
        assertThat(run.pager.asked()).isZero();

        run.passes(SECOND);
        assertThat(run.pager.open()).containsExactly(run.key(slow));
    }

    @Test
    void untilAGraceIsOverThePagerIsAtRestAndEverythingIsTold() {
        run.hasProblem(SLOW);

        assertThat(run.cursor().told()).isEqualTo(run.run().version());
        assertThat(run.cursor().notBefore()).isEqualTo(run.now().plus(GRACE));
        assertThat(run.cursor().lastError()).isNull();
    }

    @Test
    void aGraceIsOverAlsoForABotThatWasAwayMeanwhile() {
        long slow = run.hasProblem(SLOW);
        run.restarts();

        run.passes(GRACE);
        assertThat(run.pager.open()).containsExactly(run.key(slow));
    }

    @Test
    void whatIsOverWithinItsGraceWakesNobody() {
        run.hasProblem(SLOW);
        run.passes(GRACE.minus(SECOND));
        run.isWell(SLOW);

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.asked()).isZero();
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void somethingElseDoesNotWaitForAGrace() {
        run.hasProblem(SLOW);
        run.passes(SECOND);
        long error = run.hasProblem(ERROR);

        assertThat(run.pager.open()).containsExactly(run.key(error));
    }

    @Test
    void aNoticeWakesNobody() {
        run.hasProblem(new Problem.NodeIdChanged(PagedRun.WIKI_1, "a", "b"));

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.asked()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDED", "MENTIONED"})
    void anApprovalThatIsAskedLouderIsNotPagedYet(Stage stage) {
        long gate = run.isTold(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        run.isTold(new RunEvent.GateEscalated(gate, stage));

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.asked()).isZero();
    }

    @Test
    void anApprovalIsPagedOnceTheRunSaysSo() {
        long gate = run.isTold(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        run.isTold(new RunEvent.GateEscalated(gate, Stage.PAGED));

        assertThat(run.pager.open()).containsExactly(run.key(gate));
    }

    @Test
    void theMostUrgentIsFirst() {
        long gate = run.happens(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        run.happens(new RunEvent.GateEscalated(gate, Stage.PAGED));
        long slow = run.happens(new RunEvent.ProblemRaised(SLOW));
        long error = run.happens(new RunEvent.ProblemRaised(ERROR));
        long vanished = run.happens(new RunEvent.ProblemRaised(new Problem.NodeVanished(PagedRun.WIKI_2)));
        Map<Urgency, Duration> noGrace = Map.of();
        run.routed(new Routing(Set.of(Urgency.values()), noGrace)).passes(Duration.ZERO);

        assertThat(run.pager.heard())
                .extracting(Heard::page)
                .extracting(Page::key)
                .containsExactly(run.key(error), run.key(vanished), run.key(slow), run.key(gate));
    }

    @Test
    void whoeverIsToBeWokenComesBeforeWhatIsOver() {
        long error = run.hasProblem(ERROR);
        run.happens(new RunEvent.ProblemCleared(ERROR));
        long vanished = run.hasProblem(new Problem.NodeVanished(PagedRun.WIKI_2));

        assertThat(run.pager.heard())
                .extracting(Heard::page)
                .extracting(Page::key)
                .containsExactly(run.key(error), run.key(vanished), run.key(error));
    }

    @Test
    void whatIsNotRoutedHereWakesNobodyHere() {
        run.routed(new Routing(Set.of(Urgency.WARNING), Map.of()));
        run.hasProblem(ERROR);
        long slow = run.hasProblem(SLOW);

        run.passes(Duration.ofHours(1));
        assertThat(run.pager.opened()).containsOnlyKeys(run.key(slow));
    }

    @Test
    void aRoutingWithoutAGraceHasNone() {
        assertThat(new Routing(Set.of(), Map.of()).isOff()).isTrue();
        assertThat(PagedRun.ALL.isOff()).isFalse();
        assertThat(PagedRun.ALL.graceOf(Urgency.CRITICAL)).isZero();
        assertThat(PagedRun.ALL.graceOf(Urgency.WARNING)).isEqualTo(GRACE);
    }
}
