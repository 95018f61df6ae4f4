package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.CARO;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.balancer.none.NoBalancer;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gate has buttons while it is open, and afterwards says who decided and when. */
class GateMessageTest {
    @Test
    void theStartIsAskedFor() {
        Shown.as(
                "gate-start",
                new RunLog()
                        .passed("wiki-1", "wiki-2")
                        .asked(new GateSubject.Start())
                        .lastGate());
    }

    @Test
    void aNodeIsNamedInTheLabelAndSaysWhyItIsItsTurn() {
        Shown.as("gate-node", RunLog.atTheGateOf("wiki-2").lastGate());
    }

    @Test
    void finalizingAsksAgainBeforeItIsApproved() {
        RunLog log = RunLog.upgradeModeOn().asked(new GateSubject.Finalize());
        Shown.as("gate-finalize", log.lastGate());
    }

    @Test
    void aGateThatNeedsTwoShowsWhoApprovedAlready() {
        RunLog log = new RunLog("prod-wiki", 2, false)
                .passed("wiki-1")
                .asked(new GateSubject.Start())
                .approved(BEN);
        Shown.as("gate-one-of-two", log.lastGate());
    }

    @Test
    void anApprovedGateSaysWhoAndWhenAndHasNoButtons() {
        RunLog log = new RunLog("prod-wiki", 2, true)
                .passed("wiki-1")
                .asked(new GateSubject.Start())
                .approved(BEN)
                .approved(CARO);
        Shown.as("gate-approved", log.lastGate());
    }

    @Test
    void aRejectedGateSaysWhatComesOfIt() {
        RunLog log = RunLog.atTheGateOf("wiki-2").rejected(BEN, new RunEvent.RunPaused(BEN));
        Shown.as("gate-rejected", log.lastGate());
    }

    @Test
    void aWithdrawnGateSaysWhy() {
        Shown.as(
                "gate-paused",
                RunLog.atTheGateOf("wiki-2").then(new RunEvent.RunPaused(ANNA)).lastGate());
        Shown.as(
                "gate-cancelled",
                new RunLog()
                        .passed("wiki-1")
                        .asked(new GateSubject.Start())
                        .then(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled())
                        .lastGate());
        Shown.as(
                "gate-overtaken",
                RunLog.atTheGateOf("wiki-2")
                        .then(new RunEvent.NodeUpgraded(new NodeName("wiki-2")))
                        .lastGate());
    }

    @Test
    void whatHappensLaterDoesNotChangeIt() {
        RunLog log = RunLog.atTheGateOf("wiki-2").released("wiki-2", BEN);
        Message before = log.lastGate();
        log.then(new RunEvent.ReplacementAsked(new NodeName("wiki-2")), new RunEvent.RunPaused(ANNA));
        assertThat(log.lastGate()).isEqualTo(before);
    }

    @Test
    void theStartPromisesNoGatesThatWillNotBeAsked() {
        RunLog log = new RunLog("prod-wiki", new Approvals(1, 0, 1), true)
                .passed("wiki-1")
                .asked(new GateSubject.Start());
        assertThat(log.lastGate().blocks().toString())
                .contains("node by node is released without asking again")
                .doesNotContain("each node is asked about");
    }

    @Test
    void openApprovalAsksAnybody() {
        RunLog log = RunLog.atTheGateOf("wiki-2");
        Room open = new Room("C0WIKI", List.of(), new ManualDriver(), new NoBalancer());
        Message message = GateMessage.of(log.run(), log.log(), log.run().gates().getLast(), open);
        assertThat(message.text()).endsWith("Asked: anybody in <#C0WIKI>");
    }

    @Test
    void withoutItsButtonsAGateSaysHowToGoOn() {
        assertThat(RunLog.atTheGateOf("wiki-2").lastGate().plain().text())
                .startsWith("Take wiki-2 out of prod-wiki")
                .endsWith("Slack did not take the buttons: `/confluence-upgrade pause prod-wiki`, then"
                        + " `/confluence-upgrade resume prod-wiki`, asks again.");
    }

    @Test
    void aHostileNameIsWholeInTheValueAndHarmlessInTheLabel() {
        String name = "<!channel>\u202e" + "w".repeat(300);
        RunLog log = new RunLog().passed(name).asked(RunLog.gate(name));
        Message message = log.lastGate();
        Shown.withinSlacksLimits(message);
        ButtonElement approve = (ButtonElement)
                ((ActionsBlock) message.blocks().getLast()).getElements().getFirst();
        assertThat(approve.getText().getText())
                .startsWith("Approve <!channel>www")
                .hasSize(75);
        assertThat(ClickRef.parse(approve.getValue()).orElseThrow().gate()).hasValue(3L);
        assertThat(message.text()).doesNotContain("<!channel>");
    }
}
