package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** While something is wrong that holds the line nobody is asked, and no node is let go, not even by a question asked before. */
class LineStoppedTest {
    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2", "wiki-3");

    @Test
    void aQuestionFromBeforeLetsNoNodeGo() {
        NodeName other = aNodeFailsWhileAnotherIsAskedAbout();

        assertThat(upgrade.approve(ANNA))
                .isEqualTo(new Decision.Refused(new Refusal.LineIsStopped(new Problem.NodeInError(other))));
    }

    @Test
    void theSameQuestionCountsWhenThatIsOver() {
        NodeName other = aNodeFailsWhileAnotherIsAskedAbout();
        upgrade.sees(other.text(), NodeState.ACTIVE, AnUpgrade.OLD.toString()).lookTwice();

        assertThat(upgrade.approve(ANNA)).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void theStartIsNotAskedForEither() {
        upgrade.givenStartGate();
        upgrade.command(new Command.Pause(ANNA));
        upgrade.sees("wiki-2", NodeState.ERROR, null).lookTwice();
        upgrade.command(new Command.Resume(ANNA));

        assertThat(upgrade.lookTwice()).isEmpty();
    }

    /** Otherwise nothing could go on: it can only be put back into rotation when it serves, and it never shall. */
    @Test
    void aNodeLeftOutOutOfRotationHoldsNothing() {
        upgrade.givenReplacing();
        NodeName node = upgrade.run().inHand().orElseThrow().name();
        upgrade.sees(node.text(), NodeState.OFFLINE, null).lookTwice();
        upgrade.command(new Command.Disconnect(node, ANNA));
        upgrade.command(new Command.LeaveOut(node, ANNA));

        assertThat(upgrade.lookTwice()).hasAtLeastOneElementOfType(RunEvent.NodeLeftOut.class);
        assertThat(upgrade.run().openGate()).isPresent();
    }

    private NodeName aNodeFailsWhileAnotherIsAskedAbout() {
        upgrade.givenNodeGate();
        NodeName asked = upgrade.run().inHand().orElseThrow().name();
        NodeName other = upgrade.run().nodes().stream()
                .map(NodeProgress::name)
                .filter(node -> !node.equals(asked))
                .findFirst()
                .orElseThrow();
        upgrade.sees(other.text(), NodeState.ERROR, NEW.toString()).lookTwice();
        return other;
    }
}
