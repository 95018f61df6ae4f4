package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about the list of nodes: one that vanished holds the line, a ghost or a new id is only worth knowing. */
class RowTroublesTest extends RunSpecification {
    @Test
    void aNodeThatNobodyAskedToGoAndIsNotInTheListHoldsTheLine() {
        givenOneIsUpgraded();
        upgrade.vanishes("wiki-3").inUpgradeMode();
        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).contains(raised(new Problem.NodeVanished(WIKI_3)));
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(5))).isEmpty();

        assertThat(comesUpOn(FROM, WIKI_3))
                .contains(over(new Problem.NodeVanished(WIKI_3)), new RunEvent.ReplacementAsked(WIKI_2));
    }

    @Test
    void aNodeThatVanishesWhileItIsReplacedIsNoProblem() {
        upgrade.givenReplacing();
        upgrade.vanishes("wiki-1").inUpgradeMode();

        assertThat(upgrade.lookTwice()).hasOnlyElementsOfType(RunEvent.NodeSeen.class);
    }

    @Test
    void theOldRowOfANodeThatCameBackUnderAnotherAddressIsAGhostThatHoldsNobody() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.row("new", rowOf("id-wiki-1", "10.9.9.9")).inUpgradeMode().lookTwice();
        var ghost = new Problem.GhostRow(WIKI_1, upgrade.addressOf("wiki-1"));
        assertThat(problems()).containsExactly(ghost);
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_2));

        upgrade.vanishes("wiki-1").inUpgradeMode();
        assertThat(upgrade.look()).containsExactly(over(ghost));
    }

    @Test
    void aNewIdIsToldOnceAndOldNewsSoon() {
        upgrade.givenReplacing();
        stops(WIKI_1);
        upgrade.row("wiki-1", rowOf("another", "10.0.0.1")).inUpgradeMode().lookTwice();
        var changed = new Problem.NodeIdChanged(WIKI_1, "id-wiki-1", "another");
        assertThat(upgrade.events()).contains(raised(changed));
        assertThat(offeredFor(Problem.NodeIdChanged.class)).isEmpty();

        upgrade.lookAfter(Duration.ofSeconds(30));
        assertThat(upgrade.lookTwice()).doesNotContain(raised(changed));
        assertThat(upgrade.run().problems()).isEmpty();
    }

    private static NodeView rowOf(String id, String address) {
        return new NodeView(id, "wiki-1", address, NodeState.ACTIVE, TARGET, "9116", 0, 10, List.of());
    }
}
