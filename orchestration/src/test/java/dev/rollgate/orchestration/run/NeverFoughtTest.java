package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people do in Confluence itself to the upgrade as a whole is noticed within two looks, told, and never undone: no
 * order follows, the run is parked, and goes on from there when a person takes over, or when it is seen undone.
 */
class NeverFoughtTest extends RunSpecification {
    @Test
    void upgradeModeThatSomebodySwitchedOffStaysOff() {
        upgrade.givenNodeGate().cluster(ClusterState.STABLE, false);

        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).containsExactly(raised(new Problem.CancelledOutside()));
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void switchedOnAgainByThemTheRunGoesOn() {
        upgrade.givenNodeGate().approve(ANNA);
        upgrade.cluster(ClusterState.STABLE, false).lookTwice();
        upgrade.inUpgradeMode();

        assertThat(upgrade.lookTwice())
                .containsExactly(over(new Problem.CancelledOutside()), new RunEvent.ReplacementAsked(WIKI_1));
    }

    @Test
    void takenOverItIsStartedAnewWhenPeopleApproveThat() {
        upgrade.givenNodeGate().cluster(ClusterState.STABLE, false).lookTwice();
        takeOver();
        assertThat(upgrade.lookTwice()).doesNotContain(new RunEvent.UpgradeModeAsked(1));
        assertThat(asked()).isEqualTo(new GateSubject.Start());

        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.UpgradeModeAsked(1));
    }

    @Test
    void orTheRunIsCancelledOrRolledBackWithoutAnOrder() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.cluster(ClusterState.STABLE, false).lookTwice();
        assertThat(cancel()).isEqualTo(happened(new RunEvent.CancelRequested(ANNA)));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).containsExactly(new RunEvent.RunCancelled());

        AnUpgrade other = AnUpgrade.of("a", "b").givenNodeGate().cluster(ClusterState.STABLE, false);
        other.lookTwice();
        other.command(new Command.RollBack(ANNA));
        assertThat(other.lookAfter(Duration.ofMinutes(1))).contains(new RunEvent.RunRolledBack());
    }

    @Test
    void whileNodesOfBothVersionsServeNothingIsOfferedThatNeedsUpgradeMode() {
        givenOneIsUpgraded();
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice()).contains(raised(new Problem.UpgradeModeLost()));

        assertThat(offeredFor(Problem.UpgradeModeLost.class))
                .containsExactly(new WayOut.RollBack(), new WayOut.Abandon());
        assertThat(takeOver()).isEqualTo(refused(new Refusal.NothingToTakeOver()));
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void anUpgradeThatSomebodyBeganMeanwhileIsNotBegunAgain() {
        givenSomebodySwitchedItOn();

        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
        takeOver();
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
        assertThat(upgrade.events()).doesNotContain(new RunEvent.UpgradeModeAsked(1));
    }

    @Test
    void takenOverAndSwitchedOffAgainByThemItIsNotSwitchedOn() {
        givenSomebodySwitchedItOn();
        takeOver();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).containsExactly(raised(new Problem.CancelledOutside()));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void aRollBackThatWasWantedBeforeIsNotWantedOfTheNewStart() {
        upgrade.givenNodeGate().cluster(ClusterState.STABLE, false).lookTwice();
        rollBack();
        takeOver();

        assertThat(upgrade.run().phase()).isEqualTo(new Phase.AwaitingStart());
        assertThat(upgrade.run().isRollingBack()).isFalse();
    }

    @Test
    void whatTheyCancelThemselvesBeforeItIsTakenOverLetsTheRunBegin() {
        givenSomebodySwitchedItOn();
        upgrade.cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).endsWith(new RunEvent.UpgradeModeAsked(1));
    }

    @Test
    void anUpgradeThatSomebodyFinalizedEndsWithoutTheNodesThatAreNotUpgraded() {
        givenOneIsUpgraded();
        stops(WIKI_2);
        stops(WIKI_3);
        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);
        var finalized = new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS);
        assertThat(upgrade.lookTwice()).contains(raised(finalized));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(20))).noneMatch(RunEvent.OrdersConfluence.class::isInstance);

        assertThat(takeOver()).isEqualTo(happened(new RunEvent.TakenOver(List.of(finalized), ANNA)));
        assertThat(upgrade.run().takingPart()).extracting(NodeProgress::name).containsExactly(WIKI_1);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(5))).noneMatch(RunEvent.OrdersConfluence.class::isInstance);
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(true));
    }

    @Test
    void aNodeThatWasBeingPutBackThenIsLeftOutAndAPauseIsOver() {
        upgrade.givenFinalizeGate();
        rollBackNode(WIKI_3);
        stops(WIKI_3);
        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false).lookTwice();
        takeOver();

        assertThat(step(WIKI_3)).isEqualTo(new NodeStep.LeftOut());
        assertThat(upgrade.run().isPaused()).isFalse();
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(true));
    }

    @Test
    void tasksOfTheirsThatFailAreRunAgainOnlyWhenAPersonWantsIt() {
        upgrade.givenFinalizeGate()
                .cluster(ClusterState.UPGRADE_TASKS_FAILED, false)
                .lookTwice();
        takeOver();
        assertThat(upgrade.lookAfter(Duration.ofHours(2))).noneMatch(RunEvent.OrdersConfluence.class::isInstance);
        assertThat(offeredFor(Problem.FinalizationFailed.class)).contains(new WayOut.RetryFinalization());

        upgrade.command(new Command.RetryFinalization(ANNA));
        assertThat(upgrade.lookTwice()).contains(new RunEvent.FinalizationRetryAsked(1));
    }

    @Test
    void aNodeTakenInAgainAndAFinalizationAtOnceEndInTheFinalization() {
        givenOneIsUpgraded();
        leaveOut(WIKI_2);
        stops(WIKI_2);
        upgrade.lookTwice();
        becomes(WIKI_2, NodeState.STARTING, TARGET);
        stops(WIKI_3);
        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false).lookTwice();
        assertThat(problems()).hasAtLeastOneElementOfType(Problem.LeftOutNodeIsBack.class);
        takeOver();

        assertThat(upgrade.run().phase()).isInstanceOf(Phase.Finalizing.class);
        assertThat(upgrade.run().inHand()).isEmpty();
    }

    private void givenSomebodySwitchedItOn() {
        upgrade.givenStartGate().inUpgradeMode();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        assertThat(problems()).hasOnlyElementsOfType(Problem.StartHeld.class);
    }
}
