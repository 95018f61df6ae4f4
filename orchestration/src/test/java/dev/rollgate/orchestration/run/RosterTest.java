package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.AnUpgrade.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A node is recognised by its name when its id and address change, and by its address where names do not tell. */
class RosterTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");

    @Test
    void aNodeThatReturnsWithAnotherIdAndAddressIsTheSameAndItsOldRowAGhost() {
        upgrade.givenReplacing().sees("wiki-1", NodeState.OFFLINE, null).lookTwice();
        upgrade.row("returned", node("wiki-1", "10.9.9.9", NodeState.ACTIVE, NEW.toString()));

        assertThat(upgrade.cluster(ClusterState.MIXED, true).lookTwice())
                .contains(new RunEvent.NodeUpgraded(new NodeName("wiki-1")));
    }

    @Test
    void nodesWithoutNamesAreCalledByTheirAddress() {
        upgrade.row("wiki-1", node("", "10.0.0.1", NodeState.ACTIVE, OLD.toString()));
        upgrade.row("wiki-2", node("", "10.0.0.2", NodeState.ACTIVE, OLD.toString()));
        upgrade.givenNodeGate();

        assertThat(upgrade.lastGate().subject()).isEqualTo(new GateSubject.Node(new NodeName("10.0.0.1")));
    }

    @Test
    void nodesThatShareANameAreCalledByTheirAddress() {
        upgrade.row("wiki-1", node("wiki", "10.0.0.1", NodeState.ACTIVE, OLD.toString()));
        upgrade.row("wiki-2", node("wiki", "10.0.0.2", NodeState.ACTIVE, OLD.toString()));
        upgrade.lookTwice();

        assertThat(upgrade.run().thePlan().nodes())
                .containsExactly(
                        new PlannedNode(new NodeName("10.0.0.1"), PlannedNode.FoundBy.ADDRESS, "id-10.0.0.1"),
                        new PlannedNode(new NodeName("10.0.0.2"), PlannedNode.FoundBy.ADDRESS, "id-10.0.0.2"));
    }

    @Test
    void ofTwoLivingNodesWithOneNameNothingIsKnown() {
        PlannedNode planned = new PlannedNode(new NodeName("wiki-1"), PlannedNode.FoundBy.NAME);
        ClusterView view = new ClusterView(
                ClusterState.MIXED,
                true,
                false,
                null,
                List.of(
                        node("wiki-1", "10.0.0.1", NodeState.ACTIVE, OLD.toString()),
                        node("wiki-1", "10.0.0.9", NodeState.ACTIVE, NEW.toString())));

        assertThat(Roster.find(planned, view)).isEqualTo(new Roster.Found.Unclear());
    }

    private static NodeView node(String name, String address, NodeState state, String version) {
        return new NodeView("id-" + address, name, address, state, version, "9109", 0, 0, List.of());
    }
}
