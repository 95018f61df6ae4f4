package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.CARL;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static dev.rollgate.bot.slack.view.ClickRef.APPROVE;
import static dev.rollgate.bot.slack.view.ClickRef.ON_IT;
import static dev.rollgate.bot.slack.view.ClickRef.REJECT;
import static dev.rollgate.bot.slack.view.ClickRef.REPLACED;
import static dev.rollgate.bot.slack.view.ClickRef.RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Finding;
import dev.rollgate.bot.access.Policy;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A click counts once, from somebody who may, on a question that is open; any other gets a private answer and does nothing. */
class ClicksTest {
    private static final String MOMENT = "<!date^1767607200^{date_short_pretty} {time}|2026-01-05 10:00 UTC>";
    private static final SlackCluster STRICT =
            SlackBench.cluster("strict-wiki", "C0S", new Policy(List.of(), List.of(), false));
    private final SlackBench bench = new SlackBench(PROD, TEST, STRICT);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anApprovalIsRecorded() {
        bench.aRunAwaitsItsStart(PROD);
        bench.clicks(BEN, "T1", APPROVE, "k3x9ab:3");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
    }

    @Test
    void aRejectionIsRecorded() {
        bench.aRunAwaitsItsStart(PROD);
        bench.clicks(BEN, "T1", REJECT, "k3x9ab:3");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.Rejected(3, BEN), new RunEvent.RunCancelled());
    }

    @Test
    void aReplacedNodeIsDeclared() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        bench.happened(new RunEvent.UpgradeModeAsked(1));
        bench.happened(new RunEvent.UpgradeModeSeenOn());
        bench.happened(new RunEvent.ReplacementAsked(new NodeName("wiki-1")));
        bench.clicks(BEN, "T1", REPLACED, "k3x9ab:wiki-1");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.ReplacementDeclared(new NodeName("wiki-1"), BEN));
    }

    @Test
    void whoTakesCareOfAQuestionIsRecordedOnce() {
        bench.aRunAwaitsItsStart(PROD);
        bench.clicks(BEN, "T1", ON_IT, "k3x9ab:3");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.CareTaken(3, BEN));
        refused(BEN, ON_IT, "k3x9ab:3", "You said so already: the thread says that you are on it.");
    }

    @Test
    void anotherMayTakeItOver() {
        bench.aNodeIsInError(PROD);
        bench.clicks(BEN, "T1", ON_IT, "k3x9ab:9");
        bench.clicks(ANNA, "T1", ON_IT, "k3x9ab:9");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.CareTaken(9, BEN), new RunEvent.CareTaken(9, ANNA));
    }

    @Test
    void ofWhatIsOverNobodyTakesCare() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        refused(
                BEN,
                ON_IT,
                "k3x9ab:3",
                "That is over, or decided, already: there is nothing to take care of. Nothing happened.");
    }

    @Test
    void theSamePersonCountsOnce() {
        aNodeGateIsOpenAfterTheStart();
        bench.clicks(BEN, "T1", APPROVE, "k3x9ab:7");
        refused(BEN, APPROVE, "k3x9ab:7", "Your approval of wiki-1 counts already; one more person is needed.");
    }

    @Test
    void aSecondClickOfTheSamePersonIsToldThatTheQuestionIsDecided() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "Your approval of the start on prod-wiki counts already, and the question is decided.");
    }

    @Test
    void whoIsLateIsToldWhoWasFaster() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        refused(ANNA, APPROVE, "k3x9ab:3", "Already approved by <@UBEN> " + MOMENT + ": the start on prod-wiki.");
        refused(ANNA, REJECT, "k3x9ab:3", "Already approved by <@UBEN> " + MOMENT + ": the start on prod-wiki.");
    }

    @Test
    void aWithdrawnQuestionLeadsToTheNewOne() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.RunPaused(ANNA));
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "This question is no longer open: it was withdrawn " + MOMENT + ". The run is paused.");
        bench.happened(new RunEvent.RunResumed(ANNA));
        bench.happened(new RunEvent.GateOpened(new GateSubject.Start(), 1, List.of()));
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "This question is no longer open: it was withdrawn " + MOMENT
                        + ". What is asked now is the start on prod-wiki: use the newest message of the thread.");
    }

    @Test
    void aRejectedNodeIsNotApprovedAfterwards() {
        aNodeGateIsOpenAfterTheStart();
        bench.clicks(BEN, "T1", REJECT, "k3x9ab:7");
        refused(ANNA, APPROVE, "k3x9ab:7", "Already rejected by <@UBEN> " + MOMENT + ": wiki-1. The run is paused.");
    }

    @Test
    void nothingIsDecidedInARunThatIsOver() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.RunCancelled());
        refused(BEN, APPROVE, "k3x9ab:3", "Run k3x9ab of prod-wiki is over: cancelled.");
    }

    @Test
    void whoStartedTheRunMayNotApproveWhereItsTermsSaySo() {
        bench.aRunAwaitsItsStart(PROD);
        refused(
                ANNA,
                APPROVE,
                "k3x9ab:3",
                "You started this run, and whoever starts a run of prod-wiki may not approve it."
                        + " Nothing happened: another approver is needed.");
    }

    @Test
    void whoIsNoApproverDecidesNothing() {
        bench.aRunAwaitsItsStart(PROD);
        String answer = "You are not an approver of prod-wiki. Nothing happened: ask one of <@UANNA>, <@UBEN>.";
        for (String action : List.of(APPROVE, REJECT, REPLACED, RETRY)) {
            refused(CARL, action, "k3x9ab:3", answer);
        }
    }

    @Test
    void whereNobodyIsAnApproverNobodyDecides() {
        bench.aRunAwaitsItsStart(STRICT);
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "Nobody is an approver of strict-wiki. Nothing happened: whoever runs the bot can"
                        + " name approvers in its configuration.");
    }

    @Test
    void membersOfAnApprovingGroupDecide() {
        bench.aRunAwaitsItsStart(TEST);
        refused(
                CARL,
                APPROVE,
                "k3x9ab:3",
                "You are not an approver of test-wiki. Nothing happened: ask one of <!subteam^SOPS>.");
        bench.clicks(BEN, "T1", APPROVE, "k3x9ab:3");
        assertThat(bench.store.events(RUN)).endsWith(new RunEvent.Approved(3, BEN));
    }

    @Test
    void whereAGroupCannotBeLookedUpNobodyDecides() {
        bench.aRunAwaitsItsStart(TEST);
        bench.town.group("SOPS", new Finding.Unsaid<>("Slack is away"));
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "Slack does not say who is in the user groups that may do this for test-wiki, so"
                        + " nobody knows whether you may. Nothing happened: try again in a minute.");
    }

    @Test
    void peopleOfAnotherWorkspaceDecideNothing() {
        bench.aRunAwaitsItsStart(PROD);
        bench.clicks(BEN, "T2", APPROVE, "k3x9ab:3");
        assertThat(bench.slack.nextWhisper())
                .isEqualTo("You are not of the workspace that this bot works for. Nothing happened.");
        assertThat(bench.store.events(RUN)).hasSize(3);
    }

    @Test
    void nobodyDecidesForAClusterThatIsNotConfiguredAnyMore() {
        bench.aRunAwaitsItsStart(SlackBench.cluster("old-wiki", "C0OLD", PROD.policy()));
        refused(
                BEN,
                APPROVE,
                "k3x9ab:3",
                "old-wiki is not in the bot's configuration any more, so nobody may decide for it. Nothing happened.");
    }

    @Test
    void aValueThatWasNotOursIsAQuestionWithoutAnswer() {
        bench.aRunAwaitsItsStart(PROD);
        String outdated = "This button is not known any more. Nothing happened: use the newest message of the thread.";
        for (String value : List.of("", "nonsense", "other1:3", "k3x9ab:", "k3x9ab:wiki-1", "k3x9ab:99999999999")) {
            refused(BEN, APPROVE, value, outdated);
        }
        refused(
                BEN,
                APPROVE,
                "k3x9ab:4",
                "This question is not known. What is asked now is the start on prod-wiki: use the newest message of the thread.");
    }

    @Test
    void nothingIsRetriedAndNoNodeDeclaredOutOfTurn() {
        bench.aRunAwaitsItsStart(PROD);
        refused(
                BEN,
                RETRY,
                "k3x9ab:",
                "Nothing to run again: finalizing has not failed, or was asked for again already. For a node's step name"
                        + " the node: `/confluence-upgrade retry [cluster] [node]`.");
        refused(
                BEN,
                REPLACED,
                "k3x9ab:<wiki>",
                "&lt;wiki&gt; is not waiting to be replaced, or was seen down already: there is nothing to declare.");
    }

    /** Wants two people. */
    private void aNodeGateIsOpenAfterTheStart() {
        bench.aRunAwaitsItsStart(PROD);
        bench.happened(new RunEvent.Approved(3, BEN));
        bench.happened(new RunEvent.UpgradeModeAsked(1));
        bench.happened(new RunEvent.UpgradeModeSeenOn());
        bench.happened(new RunEvent.GateOpened(new GateSubject.Node(new NodeName("wiki-1")), 2, List.of()));
    }

    private void refused(Person by, String action, String value, String answer) {
        List<RunEvent> before = bench.store.events(RUN);
        assertThat(bench.clicksAndIsTold(by, action, value)).isEqualTo(answer);
        assertThat(bench.store.events(RUN)).isEqualTo(before);
    }
}
