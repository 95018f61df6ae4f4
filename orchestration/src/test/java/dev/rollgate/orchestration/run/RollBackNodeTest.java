package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One node goes back on the version of before while the others stay; the run pauses, so that people say how it goes on. */
class RollBackNodeTest extends RunSpecification {
    @Test
    void itPausesTheRunAndIsDoneWhenTheNodeIsSeenTwiceWhereItWas() {
        givenOneFails();

        assertThat(rollBackNode(WIKI_1))
                .isEqualTo(happened(new RunEvent.NodeRollbackBegun(WIKI_1, ANNA), new RunEvent.RunPaused(ANNA)));
        stops(WIKI_1);
        upgrade.sees("wiki-1", NodeState.ACTIVE, FROM).inUpgradeMode();
        assertThat(upgrade.look()).doesNotContain(new RunEvent.NodeRolledBack(WIKI_1));
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).containsExactly(new RunEvent.NodeRolledBack(WIKI_1));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void resumedTheRunAsksForThatNodeAnew() {
        givenOneFails();
        rollBackNode(WIKI_1);
        stops(WIKI_1);
        comesUpOn(FROM, WIKI_1);
        resume();
        upgrade.lookTwice();

        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void clickedTwiceItBeginsOnceAndAfterwardsThereIsNothingToDo() {
        givenOneFails();
        rollBackNode(WIKI_1);
        assertThat(rollBackNode(WIKI_1)).isEqualTo(refused(new Refusal.AlreadyAsked(WIKI_1)));

        stops(WIKI_1);
        comesUpOn(FROM, WIKI_1);
        assertThat(rollBackNode(WIKI_1)).isEqualTo(refused(new Refusal.NothingToRollBack(WIKI_1)));
    }

    @Test
    void aNodeWhoseOwnStatusIsNotRunningIsNotYetBack() {
        givenOneFails();
        rollBackNode(WIKI_1);
        stops(WIKI_1);
        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "STARTING")));
        assertThat(comesUpOn(FROM, WIKI_1)).doesNotContain(new RunEvent.NodeRolledBack(WIKI_1));

        upgrade.says("wiki-1", Reading.seen(new NodeStatus(200, "RUNNING")));
        assertThat(upgrade.lookTwice()).contains(new RunEvent.NodeRolledBack(WIKI_1));
    }

    @Test
    void aNodeThatServesIsNotTakenOutWhileAnotherIsOut() {
        givenOneIsUpgraded();
        stops(WIKI_3);

        assertThat(rollBackNode(WIKI_1)).isEqualTo(refused(new Refusal.OtherIsOut(WIKI_1, WIKI_3)));
    }

    @Test
    void whileAnotherIsInHandItIsNotBegun() {
        givenOneIsUpgraded();
        upgrade.approve(ANNA);
        upgrade.lookTwice();

        assertThat(rollBackNode(WIKI_1)).isEqualTo(refused(new Refusal.OtherInHand(WIKI_2)));
    }

    @Test
    void aNodeThatWasLeftOutTakesPartAgain() {
        givenOneIsLeftOut();
        rollBackNode(WIKI_1);
        comesUpOn(FROM, WIKI_1);

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
        assertThat(upgrade.run().takingPart()).hasSize(3);
    }

    @Test
    void aNodeThatSomebodyUpgradedUnaskedCanBePutBack() {
        upgrade.givenNodeGate();
        comesUpOn(TARGET, WIKI_2);
        assertThat(offeredFor(Problem.NodeUpgradedOutside.class)).contains(new WayOut.RollBackNode(WIKI_2));

        rollBackNode(WIKI_2);
        upgrade.lookTwice();
        assertThat(problems()).isEmpty();
        stops(WIKI_2);
        comesUpOn(FROM, WIKI_2);
        resume();
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void theLastOfThemIsNoLongerToBeFinalized() {
        upgrade.givenFinalizeGate();
        rollBackNode(WIKI_3);

        assertThat(upgrade.run().phase()).isEqualTo(new Phase.Upgrading());
        assertThat(upgrade.lastGate().outcome()).isInstanceOf(Gate.Outcome.Withdrawn.class);
    }

    @Test
    void outsideTheWorkOnNodesItIsRefused() {
        upgrade.givenFinalizing();

        assertThat(rollBackNode(WIKI_1))
                .isEqualTo(refused(new Refusal.NotInThisPhase(upgrade.run().phase())));
    }
}
