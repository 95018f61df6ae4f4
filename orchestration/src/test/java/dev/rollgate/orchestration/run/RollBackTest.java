package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By stage: before upgrade mode is on there is nothing to take back; while nothing is upgraded it is switched off; upgraded
 * nodes go back one by one, each behind its gate, and then it is switched off; after finalization only a restore leads back.
 */
class RollBackTest extends RunSpecification {
    @Test
    void beforeUpgradeModeTheRunIsJustOver() {
        upgrade.givenStartGate();

        assertThat(rollBack()).isEqualTo(happened(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled()));
    }

    @Test
    void whileNothingIsUpgradedUpgradeModeIsSwitchedOff() {
        upgrade.givenNodeGate();

        assertThat(rollBack()).isEqualTo(happened(new RunEvent.RollbackRequested(ANNA)));
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).containsExactly(new RunEvent.RunRolledBack());
    }

    @Test
    void anOrderToSwitchItOnThatIsStillOnItsWayIsAwaitedFirst() {
        upgrade.givenUpgradeModeAsked();
        rollBack();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).isEmpty();

        upgrade.cluster(ClusterState.READY_TO_UPGRADE, true);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void anUpgradedNodeGoesBackBehindItsGate() {
        givenOneIsUpgraded();
        rollBack();
        assertThat(upgrade.run().gates().getLast().outcome()).isInstanceOf(Gate.Outcome.Withdrawn.class);

        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_1));
        assertThat(upgrade.lookAfter(Duration.ofDays(1)).stream()
                        .filter(event -> !(event instanceof RunEvent.ProblemRaised)))
                .isEmpty();

        assertThat(upgrade.approve(BEN))
                .isEqualTo(happened(
                        new RunEvent.Approved(upgrade.lastGate().number(), BEN), new RunEvent.NodeReleased(WIKI_1)));
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.NodeRollbackBegun(WIKI_1, null));
        stops(WIKI_1);
        assertThat(comesUpOn(FROM, WIKI_1))
                .containsSubsequence(new RunEvent.NodeRolledBack(WIKI_1), new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void onlyOneIsTakenOutAtATimeAndUpgradeModeStaysUntilTheLastIsBack() {
        upgrade.givenFinalizeGate();
        rollBack();
        for (int left = 3; left > 0; left--) {
            upgrade.lookTwice();
            assertThat(upgrade.events()).doesNotContain(new RunEvent.UpgradeModeOffAsked(1));
            NodeName next = goesBack();
            assertThat(step(next)).isEqualTo(new NodeStep.RolledBack());
        }

        assertThat(upgrade.events()).endsWith(new RunEvent.UpgradeModeOffAsked(1));
        upgrade.cluster(ClusterState.STABLE, false).lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.run().phase()).isEqualTo(new Phase.RolledBack());
    }

    @Test
    void whatIsBeingFinalizedOrIsDoesNotGoBack() {
        upgrade.givenFinalizing();
        assertThat(rollBack()).isEqualTo(refused(new Refusal.TooLateToRollBack()));

        upgrade.cluster(ClusterState.STABLE, false).lookTwice();
        assertThat(rollBack()).isEqualTo(refused(new Refusal.RunIsOver(new Phase.Completed(false))));
    }

    @Test
    void whatSomebodyElseFinalizedDoesNotEither() {
        upgrade.givenFinalizeGate()
                .cluster(ClusterState.RUNNING_UPGRADE_TASKS, false)
                .lookTwice();

        assertThat(rollBack()).isEqualTo(refused(new Refusal.TooLateToRollBack()));
        assertThat(offeredFor(Problem.FinalizedOutside.class)).doesNotContain(new WayOut.RollBack());
    }

    @Test
    void clickedTwiceItBeginsOnceAndACancelComesTooLate() {
        givenOneIsUpgraded();
        rollBack();

        assertThat(rollBack()).isEqualTo(refused(new Refusal.AlreadyRollingBack()));
        assertThat(cancel()).isEqualTo(refused(new Refusal.AlreadyRollingBack()));
        upgrade.lookTwice();
        goesBack();
        assertThat(rollBack()).isEqualTo(refused(new Refusal.AlreadyCancelling()));
    }

    @Test
    void whileACancelIsEnoughNoRollBackIsOffered() {
        upgrade.givenNodeGate();
        fails(WIKI_2);
        upgrade.sees("wiki-2", NodeState.ERROR, FROM).lookTwice();
        assertThat(cancel()).isEqualTo(refused(new Refusal.NodeIsTouched(WIKI_2)));
        assertThat(offeredFor(Problem.NodeInError.class))
                .contains(new WayOut.RollBack())
                .doesNotContain(new WayOut.Cancel());

        AnUpgrade untouched = AnUpgrade.of("wiki-1", "wiki-2").givenNodeGate();
        untouched.load("wiki-1", 1, 0).approve(ANNA);
        untouched.lookAfter(Duration.ofMinutes(11));
        assertThat(WaysOut.of(untouched.run(), untouched.run().openIncidents().getFirst()))
                .contains(new WayOut.Cancel())
                .doesNotContain(new WayOut.RollBack());
    }

    @Test
    void aPauseOrARejectionHoldsItWhereItIs() {
        givenOneIsUpgraded();
        rollBack();
        upgrade.lookTwice();
        upgrade.reject(BEN);
        assertThat(upgrade.lookAfter(Duration.ofHours(3))).isEmpty();

        resume();
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_1));
    }

    @Test
    void noOrderIsGivenWhileAPauseLasts() {
        givenOneIsUpgraded();
        rollBack();
        upgrade.lookTwice();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        upgrade.command(new Command.Pause(BEN));
        stops(WIKI_1);
        assertThat(comesUpOn(FROM, WIKI_1)).contains(new RunEvent.NodeRolledBack(WIKI_1));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();

        resume();
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeOffAsked(1));
    }

    @Test
    void aPauseFromBeforeItDoesNotHoldIt() {
        givenOneIsUpgraded();
        upgrade.command(new Command.Pause(BEN));
        rollBack();
        upgrade.lookTwice();

        assertThat(asked()).isEqualTo(new GateSubject.RollBack(WIKI_1));
    }

    @Test
    void aNodeThatWasLeftOutStaysOut() {
        givenOneIsLeftOut();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_2);
        comesUpOn(TARGET, WIKI_2);
        rollBack();
        upgrade.lookTwice();
        goesBack();

        assertThat(upgrade.events()).endsWith(new RunEvent.UpgradeModeOffAsked(1));
        upgrade.cluster(ClusterState.STABLE, false).lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.run().phase()).isEqualTo(new Phase.RolledBack());
    }

    @Test
    void theOnlyNodeThatServesDoesNotGoBackUntilAnotherTakesPartAgain() {
        AnUpgrade two = givenOneOfTwoIsUpgradedAndTheOtherLeftOut();
        Decision needed = refused(new Refusal.LastInService(WIKI_1));
        assertThat(two.command(new Command.RollBack(ANNA))).isEqualTo(needed);
        assertThat(two.command(new Command.RollBackNode(WIKI_1, ANNA))).isEqualTo(needed);

        two.command(new Command.RollBackNode(WIKI_2, ANNA));
        two.sees("wiki-2", NodeState.ACTIVE, FROM).inUpgradeMode().lookTwice();
        assertThat(two.command(new Command.RollBack(ANNA))).isEqualTo(happened(new RunEvent.RollbackRequested(ANNA)));
    }

    @Test
    void thatTheOtherIsOnlyAboutToBeLeftOutIsNoDifference() {
        AnUpgrade two = givenOneOfTwoIsUpgraded();
        two.command(new Command.LeaveOut(WIKI_2, ANNA));

        assertThat(two.command(new Command.RollBack(ANNA))).isEqualTo(refused(new Refusal.LastInService(WIKI_1)));
    }

    private static AnUpgrade givenOneOfTwoIsUpgraded() {
        AnUpgrade two = AnUpgrade.of("wiki-1", "wiki-2");
        return two.givenReplacing().givenHandledNodeReplaced();
    }

    private static AnUpgrade givenOneOfTwoIsUpgradedAndTheOtherLeftOut() {
        AnUpgrade two = givenOneOfTwoIsUpgraded();
        two.command(new Command.LeaveOut(WIKI_2, ANNA));
        two.sees("wiki-2", NodeState.OFFLINE, null).inUpgradeMode().lookTwice();
        return two;
    }

    @Test
    void eachGateAsksForAsManyPeopleAsTheNodesGateDid() {
        AnUpgrade forTwo = AnUpgrade.onTerms(AnUpgrade.approvals(1, 2, 1), "wiki-1", "wiki-2");
        forTwo.givenNodeGate();
        forTwo.approve(ANNA);
        forTwo.approve(BEN);
        forTwo.lookTwice();
        forTwo.givenHandledNodeReplaced();
        forTwo.command(new Command.RollBack(ANNA));
        forTwo.lookTwice();

        assertThat(forTwo.approve(ANNA))
                .isEqualTo(happened(new RunEvent.Approved(forTwo.lastGate().number(), ANNA)));
        assertThat(forTwo.lookAfter(Duration.ofMinutes(1))).isEmpty();
        assertThat(forTwo.approve(BEN))
                .isInstanceOfSatisfying(
                        Decision.Happened.class,
                        passed -> assertThat(passed.events()).contains(new RunEvent.NodeReleased(WIKI_1)));
    }

    @Test
    void whereNobodyNeedBeAskedTheyGoBackOneAfterTheOther() {
        AnUpgrade free = AnUpgrade.onTerms(AnUpgrade.approvals(1, 0, 1), "wiki-1", "wiki-2");
        free.givenUpgradeModeOn();
        free.lookTwice();
        free.givenHandledNodeReplaced();
        free.command(new Command.RollBack(ANNA));

        assertThat(free.lookTwice()).contains(new RunEvent.NodeReleased(WIKI_1));
    }

    /** Whoever is asked about is approved, stopped and put back. */
    private NodeName goesBack() {
        NodeName next = ((GateSubject.RollBack) asked()).name();
        upgrade.approve(ANNA);
        List<RunEvent> begun = upgrade.lookTwice();
        assertThat(begun).contains(new RunEvent.NodeRollbackBegun(next, null));
        stops(next);
        comesUpOn(FROM, next);
        return next;
    }
}
