package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only takes long is given more time; if it is still so then, it is told anew. */
class MoreTimeTest extends RunSpecification {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Problem SLOW = new Problem.NodeOverdue(WIKI_1, NodeState.STARTING, Duration.ofMinutes(15));

    @Test
    void itEndsTheIncidentAndRaisesAnotherWhenTheTimeIsOver() {
        givenASlowNode();
        Incident first = open(Problem.NodeOverdue.class);
        assertThat(waits(HOUR)).isEqualTo(happened(new RunEvent.MoreTimeGiven(SLOW, HOUR, ANNA)));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(59))).isEmpty();

        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).containsExactly(raised(SLOW));
        assertThat(open(Problem.NodeOverdue.class).number()).isGreaterThan(first.number());
    }

    @Test
    void clickedTwiceOrTooLateThereIsNothingToWaitFor() {
        givenASlowNode();
        long number = open(Problem.NodeOverdue.class).number();
        waits(HOUR);
        assertThat(waits(HOUR)).isEqualTo(refused(new Refusal.NothingToWaitFor()));

        comesUpOn(TARGET, WIKI_1);
        assertThat(upgrade.command(new Command.WaitLonger(number, HOUR, ANNA)))
                .isEqualTo(refused(new Refusal.NothingToWaitFor()));
    }

    @Test
    void timeThatWasGivenOnceIsNotForTheNextTime() {
        givenASlowNode();
        waits(Duration.ofDays(1));
        stops(WIKI_1);
        becomes(WIKI_1, NodeState.STARTING, TARGET);

        assertThat(upgrade.lookAfter(Duration.ofMinutes(16))).containsExactly(raised(SLOW));
    }

    @Test
    void whatIsNotAboutTimeIsNotGivenAny() {
        givenOneFails();

        assertThat(waits(HOUR)).isEqualTo(refused(new Refusal.NothingToWaitFor()));
        assertThat(offeredFor(Problem.NodeInError.class)).noneMatch(WayOut.WaitLonger.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "PT24H1S"})
    void aWaitIsAMinuteToADay(Duration time) {
        givenASlowNode();

        assertThat(waits(time)).isEqualTo(refused(new Refusal.WaitOutOfBounds()));
    }

    @Test
    void aQuarterOfAnHourAndAnHourAreOffered() {
        givenASlowNode();
        long number = open(Problem.NodeOverdue.class).number();

        assertThat(offeredFor(Problem.NodeOverdue.class))
                .startsWith(new WayOut.WaitLonger(number, Duration.ofMinutes(15)), new WayOut.WaitLonger(number, HOUR));
    }

    private Decision waits(Duration time) {
        return upgrade.command(new Command.WaitLonger(null, time, ANNA));
    }

    private void givenASlowNode() {
        upgrade.givenReplacing();
        becomes(WIKI_1, NodeState.STARTING, TARGET);
        upgrade.lookAfter(Duration.ofMinutes(15));
        assertThat(problems()).containsExactly(SLOW);
    }
}
