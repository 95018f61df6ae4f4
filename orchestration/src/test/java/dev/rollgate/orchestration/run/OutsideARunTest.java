package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Outside a run, too, a node leaves rotation only while every other serves, and comes back only when it serves itself. */
class OutsideARunTest {
    private static final NodeName WIKI_1 = new NodeName("wiki-1");

    @Test
    void aNodeMayLeaveWhileEveryOtherIsActive() {
        ClusterView view = view(row("wiki-1", "a1", NodeState.ACTIVE), row("wiki-2", "a2", NodeState.ACTIVE));
        assertThat(OutsideARun.disconnect(view, WIKI_1)).isEmpty();
    }

    @Test
    void aNodeThatFailedMayLeave() {
        ClusterView view = view(row("wiki-1", "a1", NodeState.ERROR), row("wiki-2", "a2", NodeState.ACTIVE));
        assertThat(OutsideARun.disconnect(view, WIKI_1)).isEmpty();
    }

    @Test
    void withAnotherAwayTwoWouldBeOut() {
        ClusterView view = view(row("wiki-1", "a1", NodeState.ACTIVE), row("wiki-2", "a2", NodeState.STARTING));
        assertThat(OutsideARun.disconnect(view, WIKI_1))
                .contains(new Refusal.OtherIsOut(WIKI_1, new NodeName("wiki-2")));
    }

    @Test
    void theOnlyNodeStays() {
        assertThat(OutsideARun.disconnect(view(row("wiki-1", "a1", NodeState.ACTIVE)), WIKI_1))
                .contains(new Refusal.LastInService(WIKI_1));
    }

    @Test
    void onlyAnActiveNodeComesBack() {
        assertThat(OutsideARun.reconnect(view(row("wiki-1", "a1", NodeState.ACTIVE)), WIKI_1))
                .isEmpty();
        assertThat(OutsideARun.reconnect(view(row("wiki-1", "a1", NodeState.ERROR)), WIKI_1))
                .contains(new Refusal.NotFitForRotation(WIKI_1, NodeState.ERROR));
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        ClusterView view = view(row("wiki-2", "a2", NodeState.ACTIVE));
        assertThat(OutsideARun.disconnect(view, WIKI_1)).contains(new Refusal.NoSuchNode(WIKI_1));
        assertThat(OutsideARun.reconnect(view, WIKI_1)).contains(new Refusal.NoSuchNode(WIKI_1));
    }

    @Test
    void theOldRowOfANodeThatCameBackElsewhereIsNoNode() {
        ClusterView view = view(
                row("wiki-1", "a1", NodeState.ACTIVE),
                row("wiki-2", "a2", NodeState.OFFLINE),
                row("wiki-2", "a9", NodeState.ACTIVE));
        assertThat(OutsideARun.nodes(view)).containsExactly(WIKI_1, new NodeName("wiki-2"));
        assertThat(OutsideARun.disconnect(view, WIKI_1)).isEmpty();
    }

    @Test
    void nodesThatShareANameAreKnownByTheirAddresses() {
        ClusterView view = view(row("wiki", "a1", NodeState.ACTIVE), row("wiki", "a2", NodeState.ACTIVE));
        assertThat(OutsideARun.nodes(view)).containsExactly(new NodeName("a1"), new NodeName("a2"));
    }

    @Test
    void aNodeOfWhichNothingCanBeSaidIsNoReasonToTakeOutAnother() {
        ClusterView view = view(
                row("wiki-1", "a1", NodeState.ACTIVE),
                row("", "a2", NodeState.ACTIVE),
                row("", "a2", NodeState.STARTING));
        assertThat(OutsideARun.disconnect(view, WIKI_1)).contains(new Refusal.OtherIsOut(WIKI_1, new NodeName("a2")));
    }

    private static ClusterView view(NodeView... rows) {
        return new ClusterView(ClusterState.STABLE, false, false, null, List.of(rows));
    }

    private static NodeView row(String name, String address, NodeState state) {
        return new NodeView("id-" + address, name, address, state, "9.2.13", "9111", 0, 3, List.of());
    }
}
