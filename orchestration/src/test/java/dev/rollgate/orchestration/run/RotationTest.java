package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A node that a person wants out of rotation counts as out: no other is taken out until it is to be back. */
class RotationTest extends RunSpecification {
    @Test
    void theOnlyNodeThatServesStaysInRotation() {
        AnUpgrade two = AnUpgrade.of("wiki-1", "wiki-2");
        two.givenReplacing().givenHandledNodeReplaced();
        two.command(new Command.LeaveOut(WIKI_2, ANNA));
        two.sees("wiki-2", NodeState.OFFLINE, null).inUpgradeMode().lookTwice();

        assertThat(two.command(new Command.Disconnect(WIKI_1, ANNA)))
                .isEqualTo(refused(new Refusal.LastInService(WIKI_1)));
    }

    @Test
    void aNodeIsTakenOutAndPutBackOnce() {
        givenOneIsUpgraded();

        assertThat(disconnect(WIKI_1)).isEqualTo(happened(new RunEvent.NodeDisconnected(WIKI_1, ANNA)));
        assertThat(disconnect(WIKI_1)).isEqualTo(refused(new Refusal.AlreadyDisconnected(WIKI_1)));
        assertThat(reconnect(WIKI_1)).isEqualTo(happened(new RunEvent.NodeReconnected(WIKI_1, ANNA)));
        assertThat(reconnect(WIKI_1)).isEqualTo(refused(new Refusal.NotDisconnected(WIKI_1)));
    }

    @Test
    void anApprovedNodeWaitsUntilTheOtherIsBack() {
        givenOneIsUpgraded();
        disconnect(WIKI_1);
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).isEmpty();

        reconnect(WIKI_1);
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.ReplacementAsked(WIKI_2));
    }

    @Test
    void aNodeThatIsOutDuringItsOwnUpgradeMustBeBackBeforeTheNextIsAsked() {
        upgrade.givenNodeGate();
        disconnect(WIKI_1);
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_1);
        comesUpOn(TARGET, WIKI_1);
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Done());
        assertThat(upgrade.lookAfter(Duration.ofMinutes(5))).isEmpty();

        reconnect(WIKI_1);
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_2));
    }

    @Test
    void onlyANodeThatIsWhereItBelongsGoesBack() {
        givenOneFails();
        disconnect(WIKI_1);

        assertThat(reconnect(WIKI_1)).isEqualTo(refused(new Refusal.NotFitForRotation(WIKI_1, NodeState.ERROR)));
        comesUpOn(TARGET, WIKI_1);
        assertThat(reconnect(WIKI_1)).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void twoThatServeAreNotTakenOut() {
        givenOneIsUpgraded();
        disconnect(WIKI_1);

        assertThat(disconnect(WIKI_3)).isEqualTo(refused(new Refusal.OtherIsOut(WIKI_3, WIKI_1)));
    }

    @Test
    void oneThatServesIsNotTakenOutWhileAnotherIsBeingReplaced() {
        upgrade.givenReplacing();

        assertThat(disconnect(WIKI_3)).isEqualTo(refused(new Refusal.OtherIsOut(WIKI_3, WIKI_1)));
    }

    @Test
    void whileTheRunIsFinalizedItIsPossibleToo() {
        upgrade.givenFinalizing();

        assertThat(disconnect(WIKI_1)).isInstanceOf(Decision.Happened.class);
    }
}
