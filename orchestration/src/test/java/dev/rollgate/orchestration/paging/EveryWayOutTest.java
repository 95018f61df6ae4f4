package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ANNA;
import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static dev.rollgate.orchestration.paging.PagedRun.SLOW;
import static dev.rollgate.orchestration.paging.PagedRun.WIKI_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.ScriptedPager.Verb;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.PlannedNode;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends a problem or a question ends its page, and nothing is left of it then. */
class EveryWayOutTest {
    private static final Problem.NodeJoined JOINED =
            new Problem.NodeJoined(new NodeName("wiki-3"), PlannedNode.FoundBy.NAME, NodeState.ACTIVE, "9.2.13");

    private final PagedRun run = PagedRun.begun();

    /** A problem, and an event that is a way out of it. */
    record WayOut(Problem problem, RunEvent event) {}

    static final List<WayOut> WAYS_OUT = List.of(
            new WayOut(ERROR, new RunEvent.ProblemCleared(ERROR)),
            new WayOut(SLOW, new RunEvent.ProblemCleared(SLOW)),
            new WayOut(SLOW, new RunEvent.StepRetried(WIKI_1, ANNA)),
            new WayOut(SLOW, new RunEvent.MoreTimeGiven(SLOW, Duration.ofMinutes(20), ANNA)),
            new WayOut(
                    JOINED,
                    new RunEvent.TakenOver(
                            List.of(new Problem.NodeJoined(
                                    new NodeName("wiki-3"), PlannedNode.FoundBy.NAME, NodeState.ACTIVE, "9.2.13")),
                            ANNA)),
            new WayOut(ERROR, new RunEvent.RunCompleted(false)),
            new WayOut(ERROR, new RunEvent.RunCancelled()),
            new WayOut(ERROR, new RunEvent.RunRolledBack()),
            new WayOut(ERROR, new RunEvent.RunAbandoned(ANNA)));

    @ParameterizedTest
    @FieldSource("WAYS_OUT")
    void theEndOfAProblemIsTheEndOfItsPage(WayOut way) {
        long problem = run.hasProblem(way.problem());
        run.passes(Duration.ofHours(1));
        assertThat(run.pager.open()).containsExactly(run.key(problem));

        run.isTold(way.event());
        assertThat(run.heardOf(problem)).containsExactly(Verb.TRIGGER, Verb.RESOLVE);
        isForgotten();
    }

    static Stream<LongFunction<RunEvent>> answers() {
        return Stream.of(
                gate -> new RunEvent.Approved(gate, ANNA),
                gate -> new RunEvent.Rejected(gate, ANNA),
                gate -> new RunEvent.RunPaused(ANNA),
                gate -> new RunEvent.RunParked(gate),
                gate -> new RunEvent.RunAbandoned(ANNA));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theEndOfAQuestionIsTheEndOfItsPage(LongFunction<RunEvent> answer) {
        long gate = run.happens(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        run.isTold(new RunEvent.GateEscalated(gate, Stage.PAGED));
        assertThat(run.pager.open()).containsExactly(run.key(gate));

        run.isTold(answer.apply(gate));
        assertThat(run.heardOf(gate)).containsExactly(Verb.TRIGGER, Verb.RESOLVE);
        isForgotten();
    }

    @Test
    void aNodeThatIsLeftOutHasNoErrorAnyMore() {
        long error = run.hasProblem(ERROR);
        run.isTold(new RunEvent.LeaveOutAsked(WIKI_1, ANNA));
        assertThat(run.pager.open()).containsExactly(run.key(error));

        run.happens(new RunEvent.NodeLeftOut(WIKI_1));
        run.isWell(ERROR);
        isForgotten();
    }

    @Test
    void timeThatIsOverWakesSomebodyAnew() {
        long first = run.hasProblem(SLOW);
        run.passes(PagedRun.GRACE);
        run.isTold(new RunEvent.MoreTimeGiven(SLOW, Duration.ofMinutes(20), ANNA));
        run.passes(Duration.ofMinutes(20));
        long second = run.hasProblem(SLOW);
        run.passes(PagedRun.GRACE);

        assertThat(run.pager.open()).containsExactly(run.key(second)).doesNotContain(run.key(first));
    }

    @Test
    void oneEndDoesNotEndTheOther() {
        run.hasProblem(ERROR);
        long vanished = run.hasProblem(new Problem.NodeVanished(PagedRun.WIKI_2));
        run.isWell(ERROR);

        assertThat(run.pager.open()).containsExactly(run.key(vanished));
        assertThat(run.pager.strays()).isEmpty();
    }

    private void isForgotten() {
        assertThat(run.pager.open()).isEmpty();
        assertThat(run.pager.strays()).isEmpty();
        assertThat(run.memo().pages()).isEmpty();
        int asked = run.pager.asked();
        run.passes(Duration.ofDays(2));
        assertThat(run.pager.asked()).isEqualTo(asked);
    }
}
