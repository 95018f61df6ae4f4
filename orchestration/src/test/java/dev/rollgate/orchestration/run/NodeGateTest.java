package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static dev.rollgate.orchestration.run.AnUpgrade.LIMITS;
import static dev.rollgate.orchestration.run.AnUpgrade.STARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node is touched only after the approvals its run asks for, and every person counts once. */
class NodeGateTest {
    private static final NodeName WIKI_1 = new NodeName("wiki-1");

    private final AnUpgrade upgrade = AnUpgrade.of("wiki-1", "wiki-2");
    private final AnUpgrade forTwo = AnUpgrade.onTerms(AnUpgrade.approvals(1, 2, 1), "wiki-1", "wiki-2");

    @Test
    void theApprovalReleasesTheNodeAndTheNextLooksHaveItReplaced() {
        upgrade.givenNodeGate();

        assertThat(upgrade.approve(ANNA))
                .isEqualTo(happened(
                        new RunEvent.Approved(upgrade.lastGate().number(), ANNA), new RunEvent.NodeReleased(WIKI_1)));
        assertThat(upgrade.lookTwice()).containsExactly(new RunEvent.ReplacementAsked(WIKI_1));
    }

    @Test
    void withTwoApprovalsNeededTheFirstReleasesNothing() {
        forTwo.givenNodeGate();

        assertThat(forTwo.approve(ANNA))
                .isEqualTo(happened(new RunEvent.Approved(forTwo.lastGate().number(), ANNA)));
        assertThat(forTwo.lookAfter(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void theSecondPersonReleasesIt() {
        forTwo.givenNodeGate();
        forTwo.approve(ANNA);

        assertThat(forTwo.approve(BEN))
                .isEqualTo(happened(
                        new RunEvent.Approved(forTwo.lastGate().number(), BEN), new RunEvent.NodeReleased(WIKI_1)));
    }

    @Test
    void aSecondClickOfTheSamePersonCountsNothing() {
        forTwo.givenNodeGate();
        forTwo.approve(ANNA);

        assertThat(forTwo.approve(ANNA)).isEqualTo(refused(new Refusal.AlreadyCounted(forTwo.lastGate())));
    }

    @Test
    void aClickOnAGateThatIsDecidedIsRefusedWithTheGate() {
        upgrade.givenNodeGate();
        upgrade.approve(ANNA);

        assertThat(upgrade.approve(BEN)).isEqualTo(refused(new Refusal.GateIsClosed(upgrade.lastGate())));
        assertThat(upgrade.reject(BEN)).isEqualTo(refused(new Refusal.GateIsClosed(upgrade.lastGate())));
    }

    @Test
    void aClickOnAGateThatNeverWasIsRefused() {
        upgrade.givenNodeGate();

        assertThat(upgrade.command(new Command.Approve(99, ANNA))).isEqualTo(refused(new Refusal.NoSuchGate(99)));
        assertThat(upgrade.command(new Command.Reject(99, ANNA))).isEqualTo(refused(new Refusal.NoSuchGate(99)));
    }

    @Test
    void theStarterMayApproveOnlyWhereTheTermsSaySo() {
        AnUpgrade fourEyes = AnUpgrade.onTerms(new Terms(new Approvals(0, 1, 1), false, LIMITS), "wiki-1", "wiki-2");
        fourEyes.lookTwice();
        fourEyes.cluster(ClusterState.READY_TO_UPGRADE, true).lookTwice();

        assertThat(fourEyes.approve(STARTER)).isEqualTo(refused(new Refusal.StarterMayNotApprove()));
        assertThat(upgrade.givenNodeGate().approve(STARTER)).isInstanceOf(Decision.Happened.class);
    }

    @Test
    void noTimeIsLongEnoughToReplaceAnApproval() {
        upgrade.givenNodeGate();

        assertThat(upgrade.lookAfter(Duration.ofDays(365))).isEmpty();
    }

    @Test
    void whereNoApprovalIsNeededTheNodeIsReleasedAtOnce() {
        AnUpgrade free = AnUpgrade.onTerms(AnUpgrade.approvals(1, 0, 1), "wiki-1", "wiki-2");
        free.givenUpgradeModeOn();

        assertThat(free.events()).contains(new RunEvent.NodeReleased(WIKI_1));
        assertThat(free.run().gates()).hasSize(1);
    }

    @Test
    void aRejectionPausesAndResumingBringsTheGateBack() {
        upgrade.givenNodeGate();
        Gate rejected = upgrade.lastGate();

        assertThat(upgrade.reject(BEN))
                .isEqualTo(happened(new RunEvent.Rejected(rejected.number(), BEN), new RunEvent.RunPaused(BEN)));
        assertThat(upgrade.lookAfter(Duration.ofDays(1))).isEmpty();

        upgrade.command(new Command.Resume(ANNA));
        upgrade.lookTwice();
        assertThat(upgrade.lastGate().subject()).isEqualTo(rejected.subject());
        assertThat(upgrade.lastGate().isOpen()).isTrue();
        assertThat(upgrade.lastGate().number()).isGreaterThan(rejected.number());
    }

    @Test
    void aNodeThatSomebodyUpgradedUnaskedIsToldAndParksTheRunUntilThatIsTakenOver() {
        upgrade.givenNodeGate();
        var outside = new Problem.NodeUpgradedOutside(WIKI_1);

        upgrade.sees("wiki-1", NodeState.ACTIVE, AnUpgrade.NEW.toString()).cluster(ClusterState.MIXED, true);
        assertThat(upgrade.lookTwice()).contains(new RunEvent.ProblemRaised(outside));
        assertThat(upgrade.lookAfter(Duration.ofHours(3))).isEmpty();

        assertThat(upgrade.command(new Command.TakeOver(null, ANNA)))
                .isEqualTo(happened(new RunEvent.TakenOver(List.of(outside), ANNA)));
        assertThat(upgrade.run().gates().get(1).outcome()).isInstanceOf(Gate.Outcome.Withdrawn.class);
        assertThat(upgrade.lookTwice()).isNotEmpty();
        assertThat(upgrade.lastGate().subject()).isEqualTo(new GateSubject.Node(new NodeName("wiki-2")));
    }

    static Decision happened(RunEvent... events) {
        return new Decision.Happened(List.of(events));
    }

    static Decision refused(Refusal why) {
        return new Decision.Refused(why);
    }
}
