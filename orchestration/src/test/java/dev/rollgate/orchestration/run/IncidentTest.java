package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each time that something is wrong is remembered: from when, until when, and what ended it. */
class IncidentTest extends RunSpecification {
    @Test
    void itEndsByItselfWhenTheWorldIsWell() {
        givenOneFails();
        comesUpOn(TARGET, WIKI_1);

        assertThat(endings()).containsExactly(new Incident.How.ByItself());
    }

    @Test
    void theSameAgainIsAnotherIncident() {
        givenOneFails();
        stops(WIKI_1);
        fails(WIKI_1);

        assertThat(upgrade.run().incidents())
                .extracting(Incident::problem)
                .containsOnly(new Problem.NodeInError(WIKI_1));
        assertThat(upgrade.run().incidents()).extracting(Incident::isOpen).containsExactly(false, true);
    }

    @Test
    void aRetryEndsOnlyWhatIsAboutTime() {
        upgrade.givenReplacing();
        becomes(WIKI_1, NodeState.STARTING, TARGET);
        upgrade.lookAfter(Duration.ofMinutes(16));
        retry(WIKI_1);
        assertThat(endings()).containsExactly(new Incident.How.Retried(ANNA));

        fails(WIKI_1);
        retry(WIKI_1);
        assertThat(open(Problem.NodeInError.class).isOpen()).isTrue();
    }

    @Test
    void aRetriedNodeHasItsTimeAnew() {
        upgrade.givenReplacing();
        becomes(WIKI_1, NodeState.STARTING, TARGET);
        upgrade.lookAfter(Duration.ofMinutes(16));
        retry(WIKI_1);

        assertThat(upgrade.lookAfter(Duration.ofMinutes(14))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofMinutes(2))).hasOnlyElementsOfType(RunEvent.ProblemRaised.class);
    }

    @Test
    void moreTimeAndATakeOverSayWhoEndedIt() {
        upgrade.givenNodeGate();
        comesUpOn(TARGET, WIKI_2);
        takeOver();

        assertThat(endings()).containsExactly(new Incident.How.TakenOver(ANNA));
    }

    @Test
    void theEndOfTheRunEndsWhatIsLeft() {
        givenOneFails();
        upgrade.command(new Command.Abandon(ANNA));

        assertThat(endings()).containsExactly(new Incident.How.WithTheRun());
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsOverOffersNothing() {
        givenOneFails();
        long number = open(Problem.NodeInError.class).number();
        stops(WIKI_1);

        assertThat(WaysOut.of(upgrade.run(), upgrade.run().incident(number).orElseThrow()))
                .isEmpty();
    }

    private List<Incident.How> endings() {
        return upgrade.run().incidents().stream()
                .map(incident -> Objects.requireNonNull(incident.ending()).how())
                .toList();
    }
}
