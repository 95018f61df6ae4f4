package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static dev.rollgate.orchestration.run.NodeGateTest.happened;
import static dev.rollgate.orchestration.run.NodeGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A paused run watches on, and begins nothing: no question, no order, no node. */
class PauseTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void pausingTakesTheOpenQuestionBackAndResumingAsksItAgain() {
        upgrade.givenNodeGate();
        Gate asked = upgrade.lastGate();

        assertThat(upgrade.command(new Command.Pause(BEN))).isEqualTo(happened(new RunEvent.RunPaused(BEN)));
        assertThat(upgrade.command(new Command.Approve(asked.number(), ANNA)))
                .isEqualTo(refused(new Refusal.GateIsClosed(upgrade.lastGate())));
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();

        assertThat(upgrade.command(new Command.Resume(BEN))).isEqualTo(happened(new RunEvent.RunResumed(BEN)));
        upgrade.lookTwice();
        assertThat(upgrade.lastGate().subject()).isEqualTo(asked.subject());
    }

    @Test
    void anApprovedNodeIsNotAskedToGoWhileThePauseLasts() {
        upgrade.givenNodeGate();
        upgrade.approve(ANNA);
        upgrade.command(new Command.Pause(BEN));
        assertThat(upgrade.lookTwice()).isEmpty();

        upgrade.command(new Command.Resume(BEN));
        assertThat(upgrade.lookTwice()).contains(new RunEvent.ReplacementAsked(new NodeName("wiki-1")));
    }

    @Test
    void aNodeThatIsBeingReplacedIsWatchedToItsEnd() {
        upgrade.givenReplacing();
        upgrade.command(new Command.Pause(BEN));
        upgrade.givenHandledNodeReplaced();

        assertThat(upgrade.events()).contains(new RunEvent.NodeUpgraded(new NodeName("wiki-1")));
        assertThat(upgrade.run().openGate()).isEmpty();
    }

    @Test
    void noOrderIsGivenAgainWhileThePauseLasts() {
        upgrade.givenUpgradeModeAsked();
        upgrade.command(new Command.Pause(BEN));

        assertThat(upgrade.lookAfter(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void whatIsPausedIsNotPausedAgainAndWhatIsNotIsNotResumed() {
        upgrade.givenNodeGate();
        assertThat(upgrade.command(new Command.Resume(BEN))).isEqualTo(refused(new Refusal.NotPaused()));

        upgrade.command(new Command.Pause(ANNA));
        assertThat(upgrade.command(new Command.Pause(BEN))).isEqualTo(refused(new Refusal.AlreadyPaused(ANNA)));
    }

    @Test
    void finalizingAndCancellingCannotBeHeld() {
        assertThat(AnUpgrade.of("a", "b").givenFinalizing().command(new Command.Pause(BEN)))
                .isEqualTo(refused(new Refusal.TooLateToPause()));

        upgrade.givenNodeGate();
        upgrade.command(new Command.Cancel(BEN));
        assertThat(upgrade.command(new Command.Pause(BEN))).isEqualTo(refused(new Refusal.TooLateToPause()));
    }
}
