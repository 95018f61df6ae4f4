package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ClusterState.RUNNING_UPGRADE_TASKS;
import static dev.rollgate.sandbox.confluence.ClusterState.STABLE;
import static dev.rollgate.sandbox.confluence.ClusterState.UPGRADE_TASKS_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approval ends upgrade mode at once and finalizes in the background: to STABLE, to failed tasks and a retry, or nowhere. */
class SimulatedFinalizationTest extends VirtualCluster {

    @BeforeEach
    void allNodesUpgradedAndSomethingToFinalize() {
        cluster = of(spec().nodes("a", "b", "c").finalization(FINALIZATION));
        assertThat(seen().hasFinalizationTasks()).isFalse();
        upgraded("a", "b", "c");
        assertThat(seen().hasFinalizationTasks()).isTrue();
    }

    @Test
    void runsInTheBackgroundAndEndsStable() {
        ClusterReport approved = done(cluster.approve("a"));
        assertThat(approved.state()).isEqualTo(RUNNING_UPGRADE_TASKS);
        assertThat(approved.upgradeModeEnabled()).isFalse();
        assertThat(approved.nodes())
                .extracting(NodeReport::state)
                .containsOnly(NodeState.RUNNING_FINALIZE_UPGRADE_TASKS);
        pass(FINALIZATION);
        assertState(STABLE);
        assertThat(seen().hasFinalizationTasks()).isFalse();
        assertThat(seen().nodes()).extracting(NodeReport::state).containsOnly(NodeState.ACTIVE);
    }

    @Test
    void exactlyOneNodeDoesTheDatabasesPart() {
        assertThat(done(cluster.approve("a")).nodes().stream().map(NodeReport::finalization))
                .filteredOn(FinalizationReport::runsClusterWideTasks)
                .hasSize(1);
    }

    @Test
    void nothingElseIsAllowedWhileItRuns() {
        done(cluster.approve("a"));
        assertRefused(cluster.approve("a"));
        assertRefused(cluster.start("a"));
        assertRefused(cluster.cancel("a"));
        assertRefused(cluster.retryUpgrade("a"));
    }

    @Test
    void aFailureIsShownOnTheNodeThatRanTheTaskAndARetrySucceeds() {
        cluster.finalization(FinalizationFault.FAILS_ONCE);
        done(cluster.approve("a"));
        pass(FINALIZATION);
        assertState(UPGRADE_TASKS_FAILED);
        assertThat(seen().nodes())
                .extracting(NodeReport::state)
                .containsExactly(NodeState.UPGRADE_TASKS_FAILED, NodeState.ACTIVE, NodeState.ACTIVE);
        assertThat(seen("a").finalization().errors()).hasSize(1);
        assertRefused(cluster.start("a"));
        assertRefused(cluster.approve("a"));

        assertThat(done(cluster.retryUpgrade("a")).state()).isEqualTo(RUNNING_UPGRADE_TASKS);
        assertThat(seen("a").finalization().errors()).isEmpty();
        pass(FINALIZATION);
        assertState(STABLE);
        assertThat(cluster.facts().retries()).isEqualTo(1);
    }

    @Test
    void failsAsOftenAsItIsRetriedWhereItAlwaysFails() {
        cluster.finalization(FinalizationFault.FAILS_ALWAYS);
        done(cluster.approve("a"));
        pass(FINALIZATION);
        done(cluster.retryUpgrade("a"));
        pass(FINALIZATION);
        assertState(UPGRADE_TASKS_FAILED);
    }

    @Test
    void hangsUntilItIsLetGo() {
        cluster.finalization(FinalizationFault.HANGS);
        done(cluster.approve("a"));
        pass(Duration.ofDays(1));
        assertState(RUNNING_UPGRADE_TASKS);
        cluster.finalization(FinalizationFault.NONE);
        pass(FINALIZATION);
        assertState(STABLE);
    }

    @Test
    void failsOnTheDatabaseAndOnEveryNodeWhereItIsToldTo() {
        cluster.finalization(FinalizationFault.FAILS_ON_EVERY_NODE);
        done(cluster.approve("a"));
        pass(FINALIZATION);
        assertState(UPGRADE_TASKS_FAILED);
        assertThat(seen().nodes()).extracting(NodeReport::state).containsOnly(NodeState.UPGRADE_TASKS_FAILED);
        assertThat(seen("a").finalization().errors())
                .extracting(FinalizationReport.TaskError::clusterUpgradeTask)
                .containsExactly(true, true, false);
        assertThat(seen("b").finalization().errors())
                .extracting(FinalizationReport.TaskError::clusterUpgradeTask)
                .containsExactly(false);
    }

    @Test
    void whatRunsForEverOrFailedCanBeEndedByHand() {
        cluster.finalization(FinalizationFault.HANGS);
        done(cluster.approve("a"));
        cluster.mishaps().finishFinalization();
        assertState(STABLE);
        assertThat(seen().hasFinalizationTasks()).isFalse();
        assertThatThrownBy(() -> cluster.mishaps().finishFinalization())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing is to be finalized");
    }

    @Test
    void nothingIsEndedByHandInUpgradeMode() {
        assertThatThrownBy(() -> cluster.mishaps().finishFinalization())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing is finalized in upgrade mode");
    }

    @Test
    void aNodeThatRestartsAfterAFailureKnowsOfNoRunAndLooksAsIfItRan() {
        cluster.finalization(FinalizationFault.FAILS_ONCE);
        done(cluster.approve("a"));
        pass(FINALIZATION);
        replaced("b", NEW);
        assertState(RUNNING_UPGRADE_TASKS);
        assertThat(seen("b").finalization()).isNull();
        pass(Duration.ofDays(1));
        assertState(RUNNING_UPGRADE_TASKS);
        assertRefused(cluster.retryUpgrade("a"));
    }

    @Test
    void theDatabasesPartStaysUndoneWhenItsNodeDies() {
        done(cluster.approve("a"));
        asked = "b";
        cluster.kill("a");
        pass(FINALIZATION);
        assertState(UPGRADE_TASKS_FAILED);
        done(cluster.retryUpgrade("b"));
        pass(FINALIZATION);
        assertState(STABLE);
    }
}
