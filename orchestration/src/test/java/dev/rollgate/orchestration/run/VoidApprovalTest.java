package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.ANNA;
import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An approval is for the plan as it was: when a person turns the run to something else, people are asked again. */
class VoidApprovalTest extends RunSpecification {
    @Test
    void whoeverApprovedToFinalizeIsAskedAgainAfterANodeWasPutBack() {
        givenFinalizeIsApprovedAndHeld();
        rollBackNode(WIKI_3);
        comesUpOn(FROM, WIKI_3);
        resume();
        upgrade.lookTwice();
        upgrade.approve(ANNA);
        upgrade.lookTwice();
        stops(WIKI_3);
        comesUpOn(TARGET, WIKI_3);

        assertThat(upgrade.events()).doesNotContain(new RunEvent.FinalizeAsked(1));
        assertThat(asked()).isEqualTo(new GateSubject.Finalize());
    }

    @Test
    void orAfterANodeWasLeftOut() {
        givenFinalizeIsApprovedAndHeld();
        leaveOut(WIKI_3);
        stops(WIKI_3);
        upgrade.lookTwice();

        assertThat(upgrade.events()).doesNotContain(new RunEvent.FinalizeAsked(1));
        assertThat(asked()).isEqualTo(new GateSubject.Finalize());
    }

    @Test
    void aProblemThatPassesByItselfVoidsNothing() {
        givenFinalizeIsApprovedAndHeld();

        assertThat(comesUpOn(TARGET, WIKI_3)).contains(new RunEvent.FinalizeAsked(1));
    }

    @Test
    void oneOfTwoVotesIsNotKeptEither() {
        AnUpgrade forTwo = AnUpgrade.onTerms(AnUpgrade.approvals(1, 2, 1), "wiki-1", "wiki-2", "wiki-3");
        forTwo.givenNodeGate();
        forTwo.approve(ANNA);
        Gate before = forTwo.lastGate();
        forTwo.sees("wiki-3", NodeState.ACTIVE, TARGET).inUpgradeMode().lookTwice();
        forTwo.command(new Command.TakeOver(null, ANNA));
        forTwo.lookTwice();

        assertThat(forTwo.command(new Command.Approve(before.number(), BEN))).isInstanceOf(Decision.Refused.class);
        assertThat(forTwo.approve(BEN))
                .isEqualTo(happened(new RunEvent.Approved(forTwo.lastGate().number(), BEN)));
        assertThat(forTwo.lookTwice()).isEmpty();
    }

    @Test
    void aNodeThatIsApprovedAndHeldBackDoesNotKeepPeopleFromMendingWhatHoldsIt() {
        givenOneIsUpgraded();
        comesUpOn(FROM, WIKI_1);
        upgrade.approve(ANNA);
        assertThat(step(WIKI_2)).isInstanceOf(NodeStep.Quiescing.class);
        rollBackNode(WIKI_1);
        upgrade.lookTwice();
        resume();
        upgrade.lookTwice();

        assertThat(upgrade.events()).doesNotContain(new RunEvent.ReplacementAsked(WIKI_2));
        assertThat(asked()).isEqualTo(new GateSubject.Node(WIKI_1));
    }

    @Test
    void oneThatWasStoppedAllTheSameIsFinishedFirst() {
        givenOneIsUpgraded();
        comesUpOn(FROM, WIKI_1);
        upgrade.approve(ANNA);
        stops(WIKI_2);

        assertThat(rollBackNode(WIKI_1)).isEqualTo(refused(new Refusal.OtherInHand(WIKI_2)));
    }

    private void givenFinalizeIsApprovedAndHeld() {
        upgrade.givenFinalizeGate();
        upgrade.sees("wiki-3", NodeState.ERROR, TARGET).inUpgradeMode().lookTwice();
        upgrade.approve(ANNA);
        assertThat(upgrade.lookTwice()).isEmpty();
    }
}
