package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A node is left out when a person says so and it is seen stopped; the run goes on with the others, and is finalized
 * without it. Never the one without which people could not work.
 */
class LeaveOutTest extends RunSpecification {
    @Test
    void itIsLeftOutOnceItIsSeenStoppedTwiceAndTheNextIsAsked() {
        givenOneFails();

        assertThat(leaveOut(WIKI_1)).isEqualTo(happened(new RunEvent.LeaveOutAsked(WIKI_1, ANNA)));
        assertThat(upgrade.lookAfter(Duration.ofMinutes(1))).isEmpty();
        upgrade.sees("wiki-1", NodeState.OFFLINE, null).inUpgradeMode();
        assertThat(upgrade.look()).doesNotContain(new RunEvent.NodeLeftOut(WIKI_1));
        upgrade.after(Duration.ofSeconds(1));
        assertThat(upgrade.look()).contains(new RunEvent.NodeLeftOut(WIKI_1));

        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_2));
        assertThat(problems()).isEmpty();
    }

    @Test
    void oneThatVanishesFromTheListIsGoneToo() {
        givenOneFails();
        leaveOut(WIKI_1);
        upgrade.vanishes("wiki-1").inUpgradeMode();

        assertThat(upgrade.lookTwice()).contains(new RunEvent.NodeLeftOut(WIKI_1));
    }

    @Test
    void clickedTwiceItIsAskedOnce() {
        givenOneFails();
        leaveOut(WIKI_1);
        assertThat(leaveOut(WIKI_1)).isEqualTo(refused(new Refusal.AlreadyAsked(WIKI_1)));

        stops(WIKI_1);
        assertThat(leaveOut(WIKI_1)).isEqualTo(refused(new Refusal.AlreadyLeftOut(WIKI_1)));
    }

    @Test
    void aNodeThatComesUpWellMeanwhileIsUpgradedAfterAll() {
        givenOneFails();
        leaveOut(WIKI_1);

        assertThat(comesUpOn(TARGET, WIKI_1)).contains(new RunEvent.NodeUpgraded(WIKI_1));
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_2));
    }

    @Test
    void theOthersAreFinalizedWithoutIt() {
        givenOneIsLeftOut();
        for (NodeName node : List.of(WIKI_2, WIKI_3)) {
            upgrade.approve(ANNA);
            upgrade.lookTwice();
            stops(node);
            comesUpOn(TARGET, node);
        }

        assertThat(asked()).isEqualTo(new GateSubject.Finalize());
        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.FinalizeAsked(1));
        upgrade.cluster(ClusterState.STABLE, false);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.RunCompleted(false));
    }

    @Test
    void theOneThatThePeopleWorkOnWhileTheLastIsUpgradedStays() {
        givenOneIsLeftOut();

        assertThat(leaveOut(WIKI_2)).isEqualTo(refused(new Refusal.LastInService(WIKI_2)));
    }

    @Test
    void theLastOneThatIsNotUpgradedMayBeLeftOutWhenTheOthersAre() {
        givenOneIsLeftOut();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_2);
        comesUpOn(TARGET, WIKI_2);

        assertThat(leaveOut(WIKI_3)).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void aNodeThatServesIsNotLeftOutWhileAnotherIsAway() {
        givenOneIsUpgraded();
        stops(WIKI_3);

        assertThat(leaveOut(WIKI_2)).isEqualTo(refused(new Refusal.OtherIsOut(WIKI_2, WIKI_3)));
    }

    @Test
    void anUpgradedNodeThatIsWellStays() {
        givenOneIsUpgraded();

        assertThat(leaveOut(WIKI_1)).isEqualTo(refused(new Refusal.NodeIsWell(WIKI_1)));
    }

    @Test
    void oneThatServesAndIsWantedAgainWaitsForItsGateAsBefore() {
        upgrade.givenNodeGate();
        leaveOut(WIKI_1);

        assertThat(retry(WIKI_1)).isInstanceOf(Decision.Happened.class);
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void oneThatIsStoppedAndWantedAgainIsToComeUpOnTheTarget() {
        givenOneIsLeftOut();

        assertThat(retry(WIKI_1)).isEqualTo(happened(new RunEvent.StepRetried(WIKI_1, ANNA)));
        assertThat(upgrade.run().openGate()).isEmpty();
        assertThat(comesUpOn(TARGET, WIKI_1)).contains(new RunEvent.NodeUpgraded(WIKI_1));
    }

    @Test
    void oneThatWasOutOfRotationWhenItWasLeftOutHoldsNobody() {
        givenOneFails();
        disconnect(WIKI_1);
        leaveOut(WIKI_1);
        stops(WIKI_1);

        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_2));
    }

    @Test
    void oneThatIsBackUnaskedHoldsTheLineUntilItGoesAgain() {
        givenOneIsLeftOut();
        comesUpOn(FROM, WIKI_1);
        Problem back = new Problem.LeftOutNodeIsBack(WIKI_1, NodeState.ACTIVE);
        assertThat(problems()).contains(back);
        upgrade.approve(ANNA);
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();

        assertThat(stops(WIKI_1)).contains(over(back), new RunEvent.ReplacementAsked(WIKI_2));
        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.LeftOut());
    }

    @Test
    void nothingIsFinalizedWhileOneIsBack() {
        givenOneIsLeftOut();
        for (NodeName node : List.of(WIKI_2, WIKI_3)) {
            upgrade.approve(ANNA);
            upgrade.lookTwice();
            stops(node);
            comesUpOn(TARGET, node);
        }
        comesUpOn(TARGET, WIKI_1);
        upgrade.approve(ANNA);

        upgrade.lookAfter(Duration.ofMinutes(5));
        assertThat(upgrade.events()).doesNotContain(new RunEvent.FinalizeAsked(1));
    }
}
