package dev.rollgate.orchestration.run;

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

    @Test
    void saysWhatItWaitsForWhereThatDoesNotEnd() {
        upgrade.givenFinalizeGate().cluster(ClusterState.RUNNING_UPGRADE_TASKS, false);

        assertThat(upgrade.lookTwice())
                .containsExactly(
                        new RunEvent.ProblemRaised(new Problem.FinalizedOutside(ClusterState.RUNNING_UPGRADE_TASKS)));
    }
}
