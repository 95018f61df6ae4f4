package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The node in hand when everything is to go back: untouched it stays, away it is put back at once, and serving on the new
 * version it waits for its gate like the others.
 */
class RollBackInHandTest extends RunSpecification {
    @Test
    void oneThatPeopleWereAskedAboutStays() {
        upgrade.givenNodeGate();
        rollBack();

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
    }

    @Test
    void oneThatWasApprovedAndNotStoppedStays() {
        upgrade.givenNodeGate();
        upgrade.approve(ANNA);
        rollBack();

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void oneThatWasStoppedBeforeItsTasksEndedIsPutBack() {
        upgrade.givenNodeGate();
        upgrade.load("wiki-1", 3, 0);
        upgrade.approve(ANNA);
        upgrade.sees("wiki-1", NodeState.TERMINATING, FROM).look();
        rollBack();

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Restoring(true));
    }

    @Test
    void oneThatWasToBeStoppedAndServesIsFoundWhereItBelongs() {
        upgrade.givenReplacing();
        rollBack();

        assertThat(upgrade.lookTwice())
                .containsExactly(new RunEvent.NodeRolledBack(WIKI_1), new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void oneThatIsAwayIsPutBackWithoutBeingAskedAbout() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        rollBack();
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Restoring(true));
        assertThat(upgrade.lookTwice()).isEmpty();

        assertThat(comesUpOn(FROM, WIKI_1))
                .containsSubsequence(new RunEvent.NodeRolledBack(WIKI_1), new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void oneThatServesOnTheTargetAndIsNotYetCheckedGoesBehindItsGateAndIsNoProblem() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.sees("wiki-1", NodeState.ACTIVE, TARGET).inUpgradeMode().look();
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Verifying());
        rollBack();

        upgrade.lookTwice();
        assertThat(problems()).isEmpty();
        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_1));
    }

    @Test
    void oneThatSoaksGoesBehindItsGate() {
        Limits soaking = new Limits(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(60),
                Duration.ofMinutes(5));
        AnUpgrade patient = AnUpgrade.onTerms(new Terms(new Approvals(1, 1, 1), true, soaking), "wiki-1", "wiki-2");
        patient.givenReplacing().givenHandledNodeReplaced();
        patient.command(new Command.RollBack(ANNA));
        patient.lookTwice();

        assertThat(patient.run().openGate()).map(Gate::subject).hasValue(new GateSubject.RollBack(WIKI_1));
    }

    @Test
    void oneThatWasToBeLeftOutTakesPartAgain() {
        givenOneFails();
        leaveOut(WIKI_1);
        rollBack();

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Restoring(true));
    }

    @Test
    void oneThatIsPutBackAlreadyIsNotDisturbedThoughTheRunWasPausedForIt() {
        givenOneFails();
        rollBackNode(WIKI_1);
        assertThat(upgrade.run().isPaused()).isTrue();
        rollBack();

        assertThat(upgrade.run().isPaused()).isFalse();
        stops(WIKI_1);
        assertThat(comesUpOn(FROM, WIKI_1)).contains(new RunEvent.NodeRolledBack(WIKI_1));
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.RolledBack());
    }
}
