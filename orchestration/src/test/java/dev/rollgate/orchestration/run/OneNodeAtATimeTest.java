package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static dev.rollgate.orchestration.run.AnUpgrade.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Never are two nodes out of service because of us, and the least busy one goes next. */
class OneNodeAtATimeTest {
    private static final NodeName WIKI_1 = new NodeName("wiki-1");
    private static final NodeName WIKI_2 = new NodeName("wiki-2");

    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2", "wiki-3");

    @Test
    void fewestTasksThenFewestUsersGoFirst() {
        upgrade.load("wiki-1", 3, 0).load("wiki-2", 1, 90).load("wiki-3", 1, 80).givenNodeGate();

        assertThat(upgrade.lastGate().subject()).isEqualTo(new GateSubject.Node(new NodeName("wiki-3")));
    }

    @Test
    void theChoiceIsMadeAfreshEachTime() {
        upgrade.load("wiki-2", 0, 20).load("wiki-3", 0, 30).givenReplacing().givenHandledNodeReplaced();
        upgrade.load("wiki-2", 0, 50).lookTwice();

        assertThat(upgrade.lastGate().subject()).isEqualTo(new GateSubject.Node(WIKI_2));

        AnUpgrade other = AnUpgrade.of("wiki-1", "wiki-2", "wiki-3");
        other.load("wiki-2", 0, 20).load("wiki-3", 0, 30).givenReplacing();
        other.load("wiki-2", 0, 50).givenHandledNodeReplaced();
        other.lookTwice();
        assertThat(other.lastGate().subject()).isEqualTo(new GateSubject.Node(new NodeName("wiki-3")));
    }

    @ParameterizedTest
    @EnumSource(
            value = NodeState.class,
            names = {"OFFLINE", "STARTING", "TERMINATING", "ERROR", "UNANSWERED", "DRAINING", "UNKNOWN"})
    void noGateOpensWhileAnyNodeIsNotActive(NodeState state) {
        upgrade.givenUpgradeModeAsked()
                .cluster(ClusterState.READY_TO_UPGRADE, true)
                .sees("wiki-3", state, null);
        upgrade.lookTwice();
        upgrade.lookAfter(Duration.ofMinutes(1));

        assertThat(upgrade.run().openGate()).isEmpty();
    }

    @Test
    void anApprovedNodeIsNotTouchedWhileAnotherIsAway() {
        upgrade.givenNodeGate();
        upgrade.sees("wiki-3", NodeState.OFFLINE, null);
        upgrade.approve(ANNA);

        upgrade.lookTwice();
        upgrade.lookAfter(Duration.ofMinutes(1));
        assertThat(upgrade.events()).doesNotContain(new RunEvent.ReplacementAsked(WIKI_1));

        upgrade.sees("wiki-3", NodeState.ACTIVE, OLD.toString());
        assertThat(upgrade.lookTwice()).endsWith(new RunEvent.ReplacementAsked(WIKI_1));
    }

    @Test
    void aNodeIsNotTouchedBeforeItsTasksHaveEnded() {
        upgrade.givenNodeGate();
        upgrade.load("wiki-1", 2, 0);
        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).isEmpty();

        upgrade.load("wiki-1", 0, 0);
        assertThat(upgrade.look()).isEmpty();
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).containsExactly(new RunEvent.ReplacementAsked(WIKI_1));
    }

    @Test
    void aPersonWhoStopsAnApprovedNodeInSpiteOfItsTasksIsFollowed() {
        upgrade.givenNodeGate();
        upgrade.load("wiki-1", 2, 0);
        upgrade.approve(ANNA);
        upgrade.sees("wiki-1", NodeState.TERMINATING, OLD.toString());

        assertThat(upgrade.lookTwice()).contains(new RunEvent.ReplacementAsked(WIKI_1));
    }

    @Test
    void theNextGateOpensOnlyWhenTheNodeIsActiveOnTheTarget() {
        upgrade.givenReplacing();
        upgrade.sees("wiki-1", NodeState.OFFLINE, null).lookTwice();
        upgrade.sees("wiki-1", NodeState.STARTING, NEW.toString()).lookTwice();
        assertThat(upgrade.run().openGate()).isEmpty();

        upgrade.sees("wiki-1", NodeState.ACTIVE, NEW.toString()).cluster(ClusterState.MIXED, true);
        upgrade.look();
        assertThat(upgrade.run().openGate()).isEmpty();

        upgrade.after(Duration.ofSeconds(1)).look();
        assertThat(upgrade.run().openGate()).map(Gate::subject).hasValue(new GateSubject.Node(WIKI_2));
    }

    @Test
    void aNodeWhoseOwnStatusIsNotRunningIsNotYetWell() {
        upgrade.givenReplacing();
        upgrade.sees("wiki-1", NodeState.OFFLINE, null).lookTwice();
        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "STARTING")));
        upgrade.sees("wiki-1", NodeState.ACTIVE, NEW.toString()).cluster(ClusterState.MIXED, true);
        upgrade.lookTwice();
        upgrade.lookTwice();
        assertThat(upgrade.run().node(WIKI_1)).map(NodeProgress::step).hasValue(new NodeStep.Verifying());

        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "RUNNING")));
        assertThat(upgrade.lookTwice()).contains(new RunEvent.NodeUpgraded(WIKI_1));
    }

    @Test
    void aNodeSoaksBeforeTheNextIsAsked() {
        Limits soaking = new Limits(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(60),
                Duration.ofMinutes(5));
        AnUpgrade patient = AnUpgrade.onTerms(new Terms(new Approvals(1, 1, 1), true, soaking), "wiki-1", "wiki-2");
        patient.givenReplacing().givenHandledNodeReplaced();
        assertThat(patient.lookAfter(Duration.ofMinutes(4))).isEmpty();
        assertThat(patient.lookAfter(Duration.ofMinutes(1))).contains(new RunEvent.NodeSoaked(WIKI_1));
        assertThat(patient.run().openGate()).isPresent();
    }

    @Test
    void whenNothingCanBeSeenAPersonMaySayThatTheNodeIsReplaced() {
        upgrade.givenReplacing();

        assertThat(upgrade.command(new Command.DeclareReplaced(WIKI_1, ANNA)))
                .isEqualTo(NodeGateTest.happened(new RunEvent.ReplacementDeclared(WIKI_1, ANNA)));
        assertThat(upgrade.lookTwice()).doesNotContain(new RunEvent.NodeUpgraded(WIKI_1));
        assertThat(upgrade.command(new Command.DeclareReplaced(WIKI_2, ANNA)))
                .isEqualTo(NodeGateTest.refused(new Refusal.NotBeingReplaced(WIKI_2)));
    }
}
