package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A roll back meets problems as an upgrade does: it holds the line, offers ways out, and follows what others do. */
class RollBackTroublesTest extends RunSpecification {
    @Test
    void aNodeThatFailsWhileItIsPutBackHoldsIt() {
        givenBothAreToGoBack();
        fails(WIKI_1);

        upgrade.lookAfter(Duration.ofHours(1));
        assertThat(upgrade.run().openGate()).isEmpty();
        assertThat(offeredFor(Problem.NodeInError.class))
                .contains(
                        new WayOut.StopNode(WIKI_1, Shutdown.ALTOGETHER),
                        new WayOut.RetryStep(WIKI_1),
                        new WayOut.LeaveOut(WIKI_1),
                        new WayOut.Abandon())
                .doesNotContain(new WayOut.RollBack(), new WayOut.RollBackNode(WIKI_1));
    }

    @Test
    void aNodeThatIsRetriedIsPutBackAgain() {
        givenBothAreToGoBack();
        fails(WIKI_1);
        retry(WIKI_1);

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Restoring(true));
    }

    @Test
    void aNodeThatIsLeftOutLetsItGoOnWithTheOthers() {
        givenBothAreToGoBack();
        fails(WIKI_1);
        leaveOut(WIKI_1);
        stops(WIKI_1);
        upgrade.lookTwice();

        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_2));
    }

    @Test
    void aNodeThatComesBackOnTheTargetAgainIsOnTheWrongVersion() {
        givenBothAreToGoBack();
        stops(WIKI_1);

        assertThat(comesUpOn(TARGET, WIKI_1)).contains(raised(new Problem.NodeOnWrongVersion(WIKI_1, TARGET)));
        stops(WIKI_1);
        assertThat(comesUpOn(FROM, WIKI_1)).contains(new RunEvent.NodeRolledBack(WIKI_1));
    }

    @Test
    void aNodeThatSomebodyElsePutBackIsNotAskedAboutAnyMore() {
        givenOneIsUpgraded();
        rollBack();
        upgrade.lookTwice();
        stops(WIKI_1);

        assertThat(comesUpOn(FROM, WIKI_1)).contains(new RunEvent.NodeRolledBack(WIKI_1));
        assertThat(upgrade.lastGate().outcome()).isInstanceOf(Gate.Outcome.Withdrawn.class);
    }

    @Test
    void anUntouchedNodeThatSomebodyUpgradesMeanwhileIsOnTheWrongVersionAndCanBePutBack() {
        givenOneIsUpgraded();
        rollBack();
        comesUpOn(TARGET, WIKI_3);
        assertThat(problems()).contains(new Problem.NodeOnWrongVersion(WIKI_3, TARGET));

        assertThat(rollBackNode(WIKI_3)).isEqualTo(happened(new RunEvent.NodeRollbackBegun(WIKI_3, ANNA)));
        comesUpOn(FROM, WIKI_3);
        assertThat(step(WIKI_3)).isEqualTo(new NodeStep.RolledBack());
    }

    @Test
    void whereSomebodySwitchedUpgradeModeOffEarlyItWaitsForItAndOrdersNothing() {
        givenOneIsUpgraded();
        rollBack();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).contains(raised(new Problem.UpgradeModeLost()));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
        upgrade.inUpgradeMode();
        assertThat(upgrade.lookTwice()).contains(over(new Problem.UpgradeModeLost()));
        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_1));
    }

    @Test
    void whereSomebodySwitchedItOffAfterTheLastNodeItIsOver() {
        upgrade.givenNodeGate();
        upgrade.command(new Command.Pause(ANNA));
        rollBack();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).containsExactly(new RunEvent.RunRolledBack());
    }

    @Test
    void whereSomebodyFinalizedTheRunIsComplete() {
        upgrade.givenFinalizeGate();
        rollBack();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(true));
    }

    @Test
    void whereTheTasksOfSomebodyElseRunTheRunIsParkedUntilThatIsTakenOver() {
        upgrade.givenFinalizeGate();
        rollBack();
        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);
        assertThat(upgrade.lookTwice())
                .contains(raised(new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS)));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(10))).isEmpty();

        takeOver();
        assertThat(upgrade.run().isRollingBack()).isFalse();
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(true));
    }

    @Test
    void aCancelThatIsHeldBecomesARollBack() {
        upgrade.givenNodeGate();
        cancel();
        comesUpOn(TARGET, WIKI_2);
        assertThat(rollBack()).isEqualTo(refused(new Refusal.AlreadyCancelling()));
        upgrade.lookAfter(Duration.ofSeconds(10));
        assertThat(problems()).contains(new Problem.CancelHeld(ClusterState.MIXED));

        assertThat(offeredFor(Problem.CancelHeld.class)).contains(new WayOut.RollBack());
        rollBack();
        upgrade.lookTwice();
        assertThat(problems()).isEmpty();
        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_2));
    }

    @Test
    void aNodeThatFailsBeforeUpgradeModeIsOffHoldsThatAndCanBePutBackAgain() {
        givenOneIsUpgraded();
        rollBack();
        upgrade.lookTwice();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_1);
        comesUpOn(FROM, WIKI_1);
        assertThat(upgrade.run().phase()).isInstanceOf(Phase.Cancelling.class);
        comesUpOn(TARGET, WIKI_1);
        upgrade.lookAfter(Duration.ofSeconds(10));

        assertThat(rollBack()).isEqualTo(happened(new RunEvent.RollbackRequested(ANNA)));
        assertThat(rollBackNode(WIKI_1)).isEqualTo(happened(new RunEvent.NodeRollbackBegun(WIKI_1, ANNA)));
    }

    /** wiki-1 and wiki-2 are upgraded; wiki-1 is being put back. */
    private void givenBothAreToGoBack() {
        givenOneIsUpgraded();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_2);
        comesUpOn(TARGET, WIKI_2);
        rollBack();
        upgrade.lookTwice();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Restoring(false));
    }
}
