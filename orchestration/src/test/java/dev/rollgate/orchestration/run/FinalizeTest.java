package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.NodeGateTest.happened;
import static dev.rollgate.orchestration.run.NodeGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nothing is finalized before every planned node is ACTIVE on the target version and the last approval is there, whatever
 * the cluster says of itself.
 */
class FinalizeTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void theClustersWordComesTooEarlyWhileTheLastOldNodeIsDown() {
        upgrade.givenReplacing().givenHandledNodeReplaced();
        upgrade.lookTwice();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        upgrade.sees("wiki-2", NodeState.OFFLINE, null).cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true);
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.run().phase()).isEqualTo(new Phase.Upgrading());

        upgrade.sees("wiki-2", NodeState.STARTING, NEW.toString());
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.run().phase()).isEqualTo(new Phase.Upgrading());
    }

    @Test
    void whenAllNodesAreUpgradedAndTheClusterSaysSoPeopleAreAsked() {
        upgrade.givenFinalizeGate();

        assertThat(upgrade.run().phase()).isEqualTo(new Phase.AwaitingFinalize());
        assertThat(upgrade.lastGate().subject()).isEqualTo(new GateSubject.Finalize());
    }

    @Test
    void finalizingIsOrderedAfterTheApprovalAndTwoLooks() {
        upgrade.givenFinalizeGate();
        assertThat(upgrade.lookAfter(Duration.ofHours(3))).isEmpty();
        upgrade.approve(ANNA);

        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.FinalizeAsked(1));
    }

    @Test
    void anApprovedFinalizeWaitsForANodeThatFellMeanwhile() {
        upgrade.givenFinalizeGate();
        upgrade.sees("wiki-2", NodeState.OFFLINE, null);
        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).doesNotContain(new RunEvent.FinalizeAsked(1));

        upgrade.sees("wiki-2", NodeState.ACTIVE, NEW.toString());
        assertThat(upgrade.lookTwice()).endsWith(new RunEvent.FinalizeAsked(1));
    }

    @Test
    void nodesOnTwoBuildsAreNotFinalized() {
        upgrade.givenAllNodesUpgraded().cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true);
        upgrade.row("wiki-2", new NodeView("x", "wiki-2", "a", NodeState.ACTIVE, "9.2.21", "9117", 0, 0, List.of()));

        upgrade.lookTwice();
        assertThat(upgrade.run().openGate()).isEmpty();
    }

    @Test
    void anOrderThatWasLostIsGivenAgainOnlyAfterALookShowedNoEffect() {
        upgrade.givenFinalizing();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(5))).isEmpty();

        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).containsExactly(new RunEvent.FinalizeAsked(2));
    }

    @Test
    void whatWasSeenBeforeTheOrderSaysNothingOfItsEffect() {
        upgrade.givenFinalizeGate();
        upgrade.approve(ANNA);
        assertThat(upgrade.look()).containsExactly(new RunEvent.FinalizeAsked(1));
        upgrade.after(Duration.ofSeconds(15));

        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).containsExactly(new RunEvent.FinalizeAsked(2));
    }

    @Test
    void anOrderThatTookEffectIsNotGivenAgain() {
        upgrade.givenFinalizing().cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);

        assertThat(upgrade.lookAfter(Duration.ofMinutes(30))).isEmpty();
    }

    @Test
    void stableOnTheTargetSeenTwiceCompletesTheRun() {
        upgrade.givenFinalizing().cluster(ClusterState.STABLE, false);

        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).containsExactly(new RunEvent.RunCompleted(false));
    }

    @Test
    void stableWithTasksStillPendingDoesNot() {
        upgrade.givenFinalizing().cluster(ClusterState.STABLE, false).finalizationPending();

        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void failedTasksAreToldAndRunAgainWhenAPersonWantsIt() {
        upgrade.givenFinalizing().cluster(ClusterState.UPGRADE_TASKS_FAILED, false);
        upgrade.sees("wiki-1", row -> failed(row, "IndexTask: disk full"));
        Problem failure = new Problem.FinalizationFailed(List.of("IndexTask: disk full"));

        assertThat(upgrade.lookTwice()).contains(new RunEvent.ProblemRaised(failure));
        assertThat(upgrade.lookAfter(Duration.ofHours(3))).isEmpty();
        assertThat(upgrade.command(new Command.RetryFinalization(BEN)))
                .isEqualTo(happened(new RunEvent.RetryRequested(BEN)));
        assertThat(upgrade.command(new Command.RetryFinalization(BEN)))
                .isEqualTo(refused(new Refusal.NothingToRetry()));
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.FinalizationRetryAsked(1));

        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.ProblemCleared(failure));
    }

    @Test
    void aSecondClickBeforeTheRetryShowsItsEffectRunsThemOnceAndIsNotMeantForTheNextFailure() {
        upgrade.givenFinalizing()
                .cluster(ClusterState.UPGRADE_TASKS_FAILED, false)
                .lookTwice();
        upgrade.command(new Command.RetryFinalization(BEN));
        upgrade.lookTwice();
        upgrade.command(new Command.RetryFinalization(ANNA));
        assertThat(upgrade.lookTwice()).isEmpty();
        upgrade.cluster(ClusterState.RUNNING_UPGRADE_TASKS, false).lookTwice();

        upgrade.cluster(ClusterState.UPGRADE_TASKS_FAILED, false);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(5))).hasOnlyElementsOfType(RunEvent.ProblemRaised.class);
    }

    @Test
    void aRetryWhoseOrderWasLostIsGivenAgainWhenAPersonWantsItAgain() {
        upgrade.givenFinalizing()
                .cluster(ClusterState.UPGRADE_TASKS_FAILED, false)
                .lookTwice();
        upgrade.command(new Command.RetryFinalization(BEN));
        upgrade.lookTwice();
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).doesNotContain(new RunEvent.FinalizationRetryAsked(2));

        upgrade.command(new Command.RetryFinalization(ANNA));
        assertThat(upgrade.lookTwice()).contains(new RunEvent.FinalizationRetryAsked(2));
    }

    @Test
    void nothingIsRetriedThatDidNotFail() {
        upgrade.givenFinalizing();

        assertThat(upgrade.command(new Command.RetryFinalization(BEN)))
                .isEqualTo(refused(new Refusal.NothingToRetry()));
    }

    @Test
    void tasksThatRunTooLongAreToldAndStillComplete() {
        Problem overdue = new Problem.FinalizationOverdue(Duration.ofMinutes(60));
        upgrade.givenFinalizing().cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(61))).containsExactly(new RunEvent.ProblemRaised(overdue));

        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice())
                .containsExactly(new RunEvent.ProblemCleared(overdue), new RunEvent.RunCompleted(false));
    }

    @Test
    void aRejectionPausesAndResumingAsksAgain() {
        upgrade.givenFinalizeGate();
        long before = upgrade.lastGate().number();
        upgrade.reject(BEN);
        assertThat(upgrade.lookAfter(Duration.ofHours(3))).isEmpty();

        upgrade.command(new Command.Resume(BEN));
        upgrade.lookTwice();
        assertThat(upgrade.lastGate().isOpen()).isTrue();
        assertThat(upgrade.lastGate().number()).isGreaterThan(before);
    }

    private static NodeView failed(NodeView row, String error) {
        return new NodeView(
                row.id(),
                row.name(),
                row.address(),
                row.state(),
                row.version(),
                row.build(),
                row.tasks(),
                row.users(),
                List.of(error));
    }
}
