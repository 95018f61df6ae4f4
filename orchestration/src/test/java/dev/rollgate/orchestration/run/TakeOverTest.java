package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others did to a node while the run was at work is accepted when a person says so: seen twice, taken over once, gone on from. */
class TakeOverTest extends RunSpecification {
    private static final NodeName WIKI_9 = new NodeName("wiki-9");

    @BeforeEach
    void theFirstGateIsOpen() {
        upgrade.givenNodeGate();
    }

    @Test
    void aNodeThatSomebodyUpgradedCountsAsUpgraded() {
        comesUpOn(TARGET, WIKI_2);
        var outside = new Problem.NodeUpgradedOutside(WIKI_2);

        assertThat(takeOver()).isEqualTo(happened(new RunEvent.TakenOver(List.of(outside), ANNA)));
        assertThat(step(WIKI_2)).isEqualTo(new NodeStep.Done());
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void clickedTwiceOrAfterItIsOverThereIsNothingToTakeOver() {
        comesUpOn(TARGET, WIKI_2);
        long number = open(Problem.NodeUpgradedOutside.class).number();
        takeOver();
        assertThat(upgrade.command(new Command.TakeOver(number, ANNA)))
                .isEqualTo(refused(new Refusal.NothingToTakeOver()));

        comesUpOn(TARGET, WIKI_3);
        comesUpOn(FROM, WIKI_3);
        assertThat(takeOver()).isEqualTo(refused(new Refusal.NothingToTakeOver()));
    }

    @Test
    void oneOfTwoThingsCanBeTakenOverAlone() {
        comesUpOn(TARGET, WIKI_2);
        long number = open(Problem.NodeUpgradedOutside.class).number();
        joins(FROM);
        upgrade.command(new Command.TakeOver(number, ANNA));

        assertThat(problems())
                .containsExactly(new Problem.NodeJoined(WIKI_9, PlannedNode.FoundBy.NAME, NodeState.ACTIVE, FROM));
        assertThat(upgrade.lookAfter(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void twoNodesUpgradedOutsideAreTakenOverAtOnceAndNeitherIsInHand() {
        comesUpOn(TARGET, WIKI_2);
        comesUpOn(TARGET, WIKI_3);
        takeOver();

        assertThat(upgrade.run().inHand()).isEmpty();
        upgrade.lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void aNodeThatWaitsToSoakIsNotJoinedByAnother() {
        Limits soaking = new Limits(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(60),
                Duration.ofHours(1));
        AnUpgrade patient = AnUpgrade.onTerms(new Terms(new Approvals(1, 1, 1), true, soaking), "a", "b", "c");
        patient.givenReplacing().givenHandledNodeReplaced();
        patient.sees("c", NodeState.ACTIVE, TARGET).lookTwice();
        patient.command(new Command.TakeOver(null, ANNA));

        assertThat(patient.run().nodes())
                .filteredOn(node -> node.step().isInHand())
                .hasSize(1);
    }

    @Test
    void aNodeThatJoinedTakesPartWithAGateOfItsOwn() {
        joins(FROM);
        takeOver();
        assertThat(upgrade.run().thePlan().nodes()).hasSize(4);

        upgrade.load("wiki-1", 0, 99)
                .load("wiki-2", 0, 99)
                .load("wiki-3", 0, 99)
                .lookTwice();
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_9));
    }

    @Test
    void aNodeThatJoinedOnTheTargetIsUpgraded() {
        joins(TARGET);
        takeOver();

        assertThat(step(WIKI_9)).isEqualTo(new NodeStep.Done());
    }

    @Test
    void aNodeThatJoinedOnAnotherVersionIsTakenInAndOnTheWrongOne() {
        joins("9.2.15");
        takeOver();
        upgrade.lookTwice();

        assertThat(problems()).containsExactly(new Problem.NodeOnWrongVersion(WIKI_9, "9.2.15"));
    }

    @Test
    void aNodeThatWasTakenInAndVanishesCanBeLeftOut() {
        joins(FROM);
        takeOver();
        upgrade.vanishes("wiki-9").inUpgradeMode().lookTwice();
        assertThat(problems()).containsExactly(new Problem.NodeVanished(WIKI_9));

        leaveOut(WIKI_9);
        upgrade.lookTwice();
        assertThat(step(WIKI_9)).isEqualTo(new NodeStep.LeftOut());
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void aStrangerThatLeavesAgainIsOverByItself() {
        joins(FROM);
        upgrade.vanishes("wiki-9").inUpgradeMode();

        assertThat(upgrade.lookTwice())
                .contains(over(new Problem.NodeJoined(WIKI_9, PlannedNode.FoundBy.NAME, NodeState.ACTIVE, FROM)));
    }

    @Test
    void aLeftOutNodeThatServesOnTheOldVersionWaitsForItsGate() {
        givenOneIsLeftOutHere();
        comesUpOn(FROM, WIKI_1);
        takeOver();

        assertThat(step(WIKI_1)).isEqualTo(new NodeStep.Waiting());
        assertThat(upgrade.run().inHand()).isEmpty();
    }

    @Test
    void aLeftOutNodeOnTheTargetIsCheckedAndCounts() {
        givenOneIsLeftOutHere();
        comesUpOn(TARGET, WIKI_1);
        takeOver();

        assertThat(upgrade.lookTwice()).contains(new RunEvent.NodeUpgraded(WIKI_1));
    }

    @Test
    void whileAnotherIsInHandALeftOutNodeWaitsButTheRestIsTakenOver() {
        givenOneIsLeftOutHere();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        comesUpOn(TARGET, WIKI_1);
        assertThat(takeOver()).isEqualTo(refused(new Refusal.OtherInHand(WIKI_2)));

        comesUpOn(TARGET, WIKI_3);
        assertThat(takeOver())
                .isEqualTo(happened(new RunEvent.TakenOver(List.of(new Problem.NodeUpgradedOutside(WIKI_3)), ANNA)));
    }

    @Test
    void ofTwoLeftOutNodesThatAreBackOneIsTakenOverAtATime() {
        AnUpgrade four = AnUpgrade.of("a", "b", "c", "d").givenNodeGate();
        for (String name : List.of("a", "b")) {
            four.command(new Command.LeaveOut(new NodeName(name), ANNA));
            four.sees(name, NodeState.OFFLINE, null).lookTwice();
        }
        four.sees("a", NodeState.STARTING, TARGET)
                .sees("b", NodeState.STARTING, TARGET)
                .lookTwice();
        four.command(new Command.TakeOver(null, ANNA));

        assertThat(four.run().nodes())
                .filteredOn(node -> node.step().isInHand())
                .hasSize(1);
        assertThat(four.run().problems()).hasSize(1).allMatch(Problem.LeftOutNodeIsBack.class::isInstance);
    }

    private void joins(String version) {
        upgrade.row("wiki-9", AnUpgrade.row("wiki-9", NodeState.ACTIVE, version));
        upgrade.inUpgradeMode().lookTwice();
    }

    private void givenOneIsLeftOutHere() {
        leaveOut(WIKI_1);
        stops(WIKI_1);
        upgrade.lookTwice();
    }
}
