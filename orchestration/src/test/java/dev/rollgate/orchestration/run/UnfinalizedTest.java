package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An upgrade that is not finalized for hours is in danger (CONFSERVER-104200), whether it waits for people or for the cluster. */
class UnfinalizedTest extends RunSpecification {
    private static final Problem LATE = new Problem.NotFinalized(Duration.ofHours(4));

    @Test
    void itIsToldAfterTheLimitAndOverWhenFinalizingBegins() {
        upgrade.givenFinalizeGate();
        assertThat(upgrade.lookAfter(Duration.ofHours(4).minusSeconds(10))).isEmpty();
        assertThat(upgrade.lookAfter(Duration.ofSeconds(10))).containsExactly(raised(LATE));
        assertThat(offeredFor(Problem.NotFinalized.class)).contains(new WayOut.RollBack());

        upgrade.approve(AnUpgrade.ANNA);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.FinalizeAsked(1), over(LATE));
    }

    @Test
    void alsoWhereTheClusterDoesNotLetItBeFinalized() {
        upgrade.givenAllNodesUpgraded().cluster(ClusterState.MIXED, true);
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(problems()).containsExactly(new Problem.NotReadyToFinalize(ClusterState.MIXED));

        assertThat(upgrade.lookAfter(Duration.ofHours(4))).containsExactly(raised(LATE));
    }

    @Test
    void theClustersOwnWordEndsThatItIsNotReady() {
        upgrade.givenAllNodesUpgraded().cluster(ClusterState.MIXED, true);
        upgrade.lookAfter(Duration.ofMinutes(1));
        upgrade.cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true);

        assertThat(upgrade.lookTwice()).contains(over(new Problem.NotReadyToFinalize(ClusterState.MIXED)));
        assertThat(asked()).isEqualTo(new GateSubject.Finalize());
    }

    @Test
    void aNodeThatIsUpgradedAnewBeginsTheTimeAnew() {
        upgrade.givenFinalizeGate();
        upgrade.lookAfter(Duration.ofHours(3));
        rollBackNode(WIKI_3);

        assertThat(upgrade.run().allUpgradedSince()).isNull();
    }

    @Test
    void everyClusterHasItsOwnLimits() {
        Limits hasty = new Limits(
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ZERO,
                Duration.ofMinutes(30));
        AnUpgrade other = AnUpgrade.onTerms(new Terms(new Approvals(1, 1, 1), true, hasty), "a", "b");
        other.givenFinalizeGate();

        assertThat(other.lookAfter(Duration.ofMinutes(31)))
                .containsExactly(raised(new Problem.NotFinalized(Duration.ofMinutes(30))));
    }
}
