package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static dev.rollgate.orchestration.run.NodeGateTest.happened;
import static dev.rollgate.orchestration.run.NodeGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Upgrade mode is switched on after the start's approval, once, and off again only while nothing is upgraded. */
class UpgradeModeTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void theApprovalHasItSwitchedOn() {
        upgrade.givenStartGate();
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();
        assertThat(upgrade.approve(ANNA)).isEqualTo(happened(new RunEvent.Approved(3, ANNA)));

        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeAsked(1));
    }

    @Test
    void aRejectionEndsTheRun() {
        upgrade.givenStartGate();

        assertThat(upgrade.reject(BEN)).isEqualTo(happened(new RunEvent.Rejected(3, BEN), new RunEvent.RunCancelled()));
    }

    @Test
    void whereNobodyMustApproveItIsSwitchedOnAtOnce() {
        AnUpgrade free = AnUpgrade.onTerms(AnUpgrade.approvals(0, 0, 0), "wiki-1", "wiki-2");

        assertThat(free.lookTwice()).endsWith(new RunEvent.UpgradeModeAsked(1));
        assertThat(free.run().gates()).isEmpty();
    }

    @Test
    void onlySeeingItOnTwiceCounts() {
        upgrade.givenUpgradeModeAsked().cluster(ClusterState.READY_TO_UPGRADE, true);

        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).startsWith(new RunEvent.UpgradeModeSeenOn());
    }

    @Test
    void anOrderWithoutEffectIsGivenAgainLaterEachTime() {
        upgrade.givenUpgradeModeAsked();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(5))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(5))).containsExactly(new RunEvent.UpgradeModeAsked(2));
        assertThat(upgrade.lookAfter(Duration.ofSeconds(15))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(5)))
                .containsExactly(
                        new RunEvent.UpgradeModeAsked(3),
                        new RunEvent.ProblemRaised(
                                new Problem.OrderWithoutEffect(Order.What.SWITCH_UPGRADE_MODE_ON, 3)));
    }

    @Test
    void anOrderWhoseAnswerWasLostButTookEffectIsNotGivenAgain() {
        upgrade.givenUpgradeModeAsked().cluster(ClusterState.READY_TO_UPGRADE, true);
        upgrade.lookAfter(Duration.ofHours(1));

        assertThat(upgrade.events()).doesNotContain(new RunEvent.UpgradeModeAsked(2));
    }

    @Test
    void cancelBeforeTheOrderEndsTheRunAtOnce() {
        upgrade.givenStartGate();

        assertThat(upgrade.command(new Command.Cancel(BEN)))
                .isEqualTo(happened(new RunEvent.CancelRequested(BEN), new RunEvent.RunCancelled()));
        assertThat(upgrade.lastGate().outcome()).isInstanceOf(Gate.Outcome.Withdrawn.class);
    }

    @Test
    void cancelSwitchesItOffAgainAndEndsWhenThatIsSeenTwice() {
        upgrade.givenNodeGate();

        assertThat(upgrade.command(new Command.Cancel(BEN))).isEqualTo(happened(new RunEvent.CancelRequested(BEN)));
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookAfter(Duration.ofSeconds(30))).containsExactly(new RunEvent.RunCancelled());
    }

    @Test
    void aRunIsNotCancelledWhileAnOrderToSwitchItOnMayStillArrive() {
        upgrade.givenUpgradeModeOn();
        upgrade.command(new Command.Cancel(BEN));
        upgrade.lookTwice();
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).isEmpty();

        upgrade.cluster(ClusterState.READY_TO_UPGRADE, true);
        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).containsExactly(new RunEvent.UpgradeModeOffAsked(2));
    }

    @Test
    void aCancelThatOvertakesTheOrderWaitsForItsEffect() {
        upgrade.givenUpgradeModeAsked();
        upgrade.command(new Command.Cancel(BEN));
        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).isEmpty();

        upgrade.cluster(ClusterState.READY_TO_UPGRADE, true);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void aCancelAfterAnOrderThatNeverArrivedEndsWhenItCannotArriveAnyMore() {
        upgrade.givenUpgradeModeAsked();
        upgrade.command(new Command.Cancel(BEN));

        assertThat(upgrade.lookAfter(Duration.ofSeconds(30))).containsExactly(new RunEvent.RunCancelled());
    }

    @Test
    void aNodeThatIsUpgradedForbidsToCancel() {
        upgrade.givenReplacing().givenHandledNodeReplaced();

        assertThat(upgrade.command(new Command.Cancel(BEN)))
                .isEqualTo(refused(new Refusal.NodeIsTouched(new NodeName("wiki-1"))));
    }

    @Test
    void aNodeThatIsAwayForbidsToCancel() {
        upgrade.givenReplacing().sees("wiki-1", NodeState.OFFLINE, null).lookTwice();

        assertThat(upgrade.command(new Command.Cancel(BEN)))
                .isEqualTo(refused(new Refusal.NodeIsTouched(new NodeName("wiki-1"))));
    }

    @Test
    void anApprovedNodeThatNobodyStoppedYetDoesNotForbidIt() {
        upgrade.givenReplacing();

        assertThat(upgrade.command(new Command.Cancel(BEN))).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void upgradeModeIsNotSwitchedOffWhileANodeIsDown() {
        upgrade.givenReplacing();
        upgrade.command(new Command.Cancel(BEN));
        upgrade.sees("wiki-1", NodeState.OFFLINE, null);

        upgrade.lookTwice();
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.events()).doesNotContain(new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void whatIsBeingCancelledOrFinalizedIsNotCancelled() {
        upgrade.givenNodeGate();
        upgrade.command(new Command.Cancel(BEN));
        assertThat(upgrade.command(new Command.Cancel(BEN))).isEqualTo(refused(new Refusal.AlreadyCancelling()));

        assertThat(AnUpgrade.of("a", "b").givenFinalizing().command(new Command.Cancel(BEN)))
                .isEqualTo(refused(new Refusal.AlreadyFinalizing()));
    }

    @Test
    void somebodySwitchingItOffInTheMiddleIsToldAndNothingMoves() {
        upgrade.givenReplacing().givenHandledNodeReplaced();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).contains(new RunEvent.ProblemRaised(new Problem.UpgradeModeLost()));
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void whatHoldsACancelIsTold() {
        upgrade.givenNodeGate();
        upgrade.command(new Command.Cancel(BEN));
        upgrade.sees("wiki-2", NodeState.ACTIVE, AnUpgrade.NEW.toString()).cluster(ClusterState.MIXED, true);
        upgrade.lookTwice();

        assertThat(upgrade.lookAfter(Duration.ofSeconds(10)))
                .contains(new RunEvent.ProblemRaised(new Problem.CancelHeld(ClusterState.MIXED)));
        upgrade.sees("wiki-2", NodeState.ACTIVE, AnUpgrade.OLD.toString()).cluster(ClusterState.READY_TO_UPGRADE, true);
        assertThat(upgrade.lookTwice())
                .contains(new RunEvent.ProblemCleared(new Problem.CancelHeld(ClusterState.MIXED)));
    }

    @Test
    void whatHoldsAnOrderFromBeingGivenAgainIsTold() {
        upgrade.givenUpgradeModeAsked();
        upgrade.cluster(ClusterState.MIXED, false).lookTwice();

        assertThat(upgrade.lookAfter(Duration.ofSeconds(10)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RunEvent.ProblemRaised.class,
                        raised -> assertThat(raised.problem()).isInstanceOf(Problem.StartHeld.class));
    }

    @Test
    void aClusterThatSomebodyElseBroughtToTheTargetIsComplete() {
        upgrade.givenUpgradeModeAsked();
        upgrade.sees("wiki-1", NodeState.ACTIVE, AnUpgrade.NEW.toString());
        upgrade.sees("wiki-2", NodeState.ACTIVE, AnUpgrade.NEW.toString());

        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(true));
    }
}
