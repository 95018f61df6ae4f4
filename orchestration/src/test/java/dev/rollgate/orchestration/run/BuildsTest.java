package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All upgraded nodes must be of one build, also when somebody puts another one on a node that was well: else nothing is finalized. */
class BuildsTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2", "wiki-3");

    @Test
    void theOneThatDiffersFromMostIsTold() {
        upgrade.givenAllNodesUpgraded().cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true);
        isOfBuild("wiki-2", "9999");

        assertThat(upgrade.lookTwice())
                .containsExactly(new RunEvent.ProblemRaised(
                        new Problem.NodeOnWrongBuild(new NodeName("wiki-2"), "9999", "9116")));
    }

    @Test
    void thatIsOverWhenItIsOfTheSame() {
        theOneThatDiffersFromMostIsTold();
        isOfBuild("wiki-2", "9116");

        assertThat(upgrade.lookTwice()).hasAtLeastOneElementOfType(RunEvent.ProblemCleared.class);
    }

    @Test
    void ofAsManyThoseThatComeLaterInThePlanDiffer() {
        upgrade.givenAllNodesUpgraded().cluster(ClusterState.READY_TO_RUN_UPGRADE_TASKS, true);
        upgrade.vanishes("wiki-3");
        isOfBuild("wiki-1", "9999");

        assertThat(upgrade.lookTwice())
                .contains(new RunEvent.ProblemRaised(
                        new Problem.NodeOnWrongBuild(new NodeName("wiki-2"), "9116", "9999")));
    }

    /** The second node is stopped and replaced as soon as it is approved, before its tasks have ended and that is asked for. */
    @Test
    void oneThatWasReplacedBeforeItWasAskedForIsNoExceptionWhateverItsTasks() {
        upgrade.givenReplacing().givenHandledNodeReplaced().lookTwice();
        String second = upgrade.run().inHand().orElseThrow().name().text();
        upgrade.load(second, 1, 10).approve(ANNA);
        upgrade.lookTwice();
        upgrade.sees(second, NodeState.OFFLINE, null).lookTwice();
        isOfBuild(second, "9999");
        upgrade.lookTwice();

        assertThat(upgrade.run().problems())
                .contains(new Problem.NodeOnWrongBuild(new NodeName(second), "9999", "9116"));
    }

    private void isOfBuild(String node, String build) {
        upgrade.sees(
                node,
                row -> new NodeView(
                        row.id(),
                        row.name(),
                        row.address(),
                        NodeState.ACTIVE,
                        NEW.toString(),
                        build,
                        0,
                        10,
                        List.of()));
    }
}
