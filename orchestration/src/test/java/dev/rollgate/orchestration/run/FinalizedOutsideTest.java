package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody finalizes in Confluence itself is watched to its end, and what hinders that end is told. */
class FinalizedOutsideTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void isCompleteOnceThatHasEndedWellWithoutAnOrderOfOurs() {
        upgrade.givenFinalizeGate().cluster(ClusterState.STABLE, false);

        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.RunCompleted(true));
    }

    /** Nodes that serve are not ACTIVE while the upgrade tasks run. */
    @Test
    void isToldWhileTheUpgradeTasksRun() {
        finalizedAndRunning();

        assertThat(upgrade.lookTwice())
                .contains(new RunEvent.ProblemRaised(new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS)));
    }

    @Test
    void takenOverMeanwhileLeavesOutNoNodeThatServesOnTheNewVersion() {
        finalizedAndRunning();
        upgrade.lookTwice();

        upgrade.command(new Command.TakeOver(null, AnUpgrade.ANNA));

        assertThat(upgrade.run().takingPart()).hasSize(2);
    }

    private void finalizedAndRunning() {
        upgrade.givenFinalizeGate()
                .cluster(ClusterState.RUNNING_UPGRADE_TASKS, false)
                .sees("wiki-1", NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, AnUpgrade.NEW.toString())
                .sees("wiki-2", NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, AnUpgrade.NEW.toString());
    }

    @Test
    void saysWhatItWaitsForWhereThatDoesNotEnd() {
        upgrade.givenFinalizeGate().cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);

        assertThat(upgrade.lookTwice())
                .containsExactly(
                        new RunEvent.ProblemRaised(new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS)));
    }

    @Test
    void isNoticedWhileEveryNodeRunsUpgradeTasks() {
        upgrade.givenFinalizeGate().cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);
        runsTasks("wiki-1").runsTasks("wiki-2");

        assertThat(upgrade.lookTwice())
                .contains(new RunEvent.ProblemRaised(new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS)));
    }

    @Test
    void leavesOutNoNodeThatRunsUpgradeTasksWhenTakenOver() {
        isNoticedWhileEveryNodeRunsUpgradeTasks();

        upgrade.command(new Command.TakeOver(null, ANNA));

        assertThat(upgrade.run().takingPart()).hasSize(2);
    }

    private FinalizedOutsideTest runsTasks(String node) {
        upgrade.sees(node, NodeState.RUNNING_FINALIZE_UPGRADE_TASKS, NEW.toString());
        return this;
    }
}
