package dev.rollgate.orchestration.paging;

import static dev.rollgate.orchestration.paging.PagedRun.ANNA;
import static dev.rollgate.orchestration.paging.PagedRun.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.paging.ScriptedPager.Verb;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a pager is not to be woken any more, nothing stays open there; what cannot be closed for a day is left. */
class NobodyIsWokenTest {
    private final PagedRun run = PagedRun.begun();

    @Test
    void pagesOfAClusterThatLeftTheConfigurationAreResolvedWithTheNextNews() {
        long error = run.hasProblem(ERROR);
        run.routed(Routing.NONE).isTold(new RunEvent.RunPaused(ANNA));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.RESOLVE);
        assertThat(run.memo().pages()).isEmpty();
    }

    @Test
    void thatIsSoAlsoForOneUrgencyAlone() {
        long error = run.hasProblem(ERROR);
        run.routed(new Routing(Set.of(Urgency.APPROVAL), Map.of())).isTold(new RunEvent.RunPaused(ANNA));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.RESOLVE);
    }

    @Test
    void whatIsNotRoutedAnyMoreIsResolvedAlsoThroughAnOutage() {
        long error = run.hasProblem(ERROR);
        run.pager.becomes(ScriptedPager.AWAY);
        run.routed(Routing.NONE).isTold(new RunEvent.RunPaused(ANNA));
        run.passes(Duration.ofHours(1));
        run.pager.becomes(ScriptedPager.WELL);
        run.passes(Duration.ofMinutes(1));

        assertThat(run.heardOf(error)).containsExactly(Verb.TRIGGER, Verb.RESOLVE);
    }

    @Test
    void thePagesOfARunThatIsOverAreGivenUpAfterADay() {
        run.hasProblem(ERROR);
        run.pager.becomes(ScriptedPager.AWAY);
        run.isTold(new RunEvent.RunAbandoned(ANNA));
        run.passes(Duration.ofHours(23));
        assertThat(run.memo().pages()).hasSize(1);

        run.passes(Duration.ofHours(2));
        assertThat(run.memo().pages()).isEmpty();
        int asked = run.pager.asked();
        run.passes(Duration.ofDays(3));
        assertThat(run.pager.asked()).isEqualTo(asked);
    }

    @Test
    void aPageOfARunThatGoesOnIsNeverGivenUp() {
        run.pager.becomes(ScriptedPager.AWAY);
        long error = run.hasProblem(ERROR);
        run.passes(Duration.ofDays(3));
        run.pager.becomes(ScriptedPager.WELL);
        run.passes(Duration.ofMinutes(1));

        assertThat(run.pager.open()).containsExactly(run.key(error));
    }
}
