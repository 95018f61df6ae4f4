package dev.rollgate.bot.slack.thread;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import dev.rollgate.bot.slack.thread.FakeSlack.Fault;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The thread says what the log has, in order and once, whatever Slack or the bot's own crashes do. */
class ThreadProjectionTest extends Telling {
    private static final int MORE_THAN_ALL_STEPS = 40;

    @Test
    void whatHappenedIsSaidInOrder() {
        assertThat(toldWithout(new Telling()))
                .extracting(text -> text.substring(0, Math.min(text.length(), 34)))
                .containsExactly(
                        "Start the upgrade of prod-wiki: 9.",
                        "Take wiki-2 out of prod-wiki and p",
                        "wiki-2 is released: it may be repl",
                        "wiki-2 is ACTIVE on 9.2.21: 1 of 3",
                        "<@U0ANNA> paused the run: nothing ",
                        "<@U0ANNA> resumed the run.",
                        "wiki-1 is ACTIVE on 9.2.21: 2 of 3",
                        "wiki-3 is ACTIVE on 9.2.21: 3 of 3",
                        "Finalize the upgrade of prod-wiki ",
                        "Upgrade complete: prod-wiki is on ");
    }

    @Test
    void aCrashAfterAnyStepChangesNothing() {
        List<String> calm = toldWithout(new Telling());
        for (int step = 0; step < MORE_THAN_ALL_STEPS; step++) {
            Telling bot = new Telling();
            bot.root(wholeRun());
            bot.teller.crashesAfterStep(step);
            bot.teller.tellAll(wholeRun(), bot.thread);
            assertThat(bot.slack.thread("17.1000"))
                    .as("crash after step %s", step)
                    .isEqualTo(calm);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultOfAnyCallChangesNothing(Fault fault) {
        List<String> calm = toldWithout(new Telling());
        for (int call = 0; call < MORE_THAN_ALL_STEPS; call++) {
            Telling bot = new Telling();
            bot.slack.failsAt(call, fault);
            bot.root(wholeRun());
            bot.teller.tellAll(wholeRun(), bot.thread);
            assertThat(bot.slack.thread("17.1000"))
                    .as("%s at call %s", fault, call)
                    .isEqualTo(calm);
        }
    }

    @Test
    void anOpenGateHasButtonsUntilItIsDecided() {
        RunLog log = RunLog.atTheGateOf("wiki-2");
        root(log);
        teller.tellAll(log, thread);
        assertThat(buttons(log)).isTrue();
        teller.tellAll(log.released("wiki-2", BEN), thread);
        assertThat(buttons(log)).isFalse();
        assertThat(slack.about(gate(log)).message().text()).contains("Approved by <@U0BEN>");
    }

    @Test
    void buttonsGoBeforeAnythingElseIsSaid() {
        RunLog log = RunLog.atTheGateOf("wiki-2");
        root(log);
        teller.tellAll(log, thread);
        slack.calls.clear();
        teller.tellAll(log.rejected(BEN, new RunEvent.RunPaused(BEN)), thread);
        assertThat(slack.calls).containsExactly("edit 7", "post 8");
    }

    @Test
    void aGateDecidedWhileSlackWasDownIsShownDecidedAndOnce() {
        RunLog log = RunLog.atTheGateOf("wiki-2").released("wiki-2", BEN);
        root(log);
        teller.tellAll(log, thread);
        assertThat(buttons(log)).isFalse();
        assertThat(slack.about(gate(log)).edits()).isZero();
    }

    @Test
    void aGateWhosePostIsUncertainIsFoundAndEditedWhenItIsDecidedMeanwhile() {
        RunLog log = RunLog.upgradeModeOn();
        root(log);
        teller.tellAll(log, thread);
        clock.pass(Duration.ofSeconds(1));
        teller.crashesAfterStep(0);
        teller.tellOnce(log.asked(RunLog.gate("wiki-2"), RunLog.load("wiki-2", 0, 3)), thread);
        assertThat(buttons(log)).isTrue();
        teller.tellAll(log.released("wiki-2", BEN), thread);
        assertThat(buttons(log)).isFalse();
        assertThat(slack.about(gate(log)).edits()).isOne();
    }

    @Test
    void aReplyWhosePostIsUncertainIsFoundAlthoughAGateMustBeEditedFirst() {
        RunLog log = RunLog.upgradeModeOn().asked(RunLog.gate("wiki-2"));
        root(log);
        teller.tellAll(log, thread);
        log.then(new RunEvent.ProblemRaised(new Problem.UpgradeModeLost()));
        clock.pass(Duration.ofSeconds(1));
        teller.crashesAfterStep(0);
        teller.tellOnce(log, thread);
        assertThat(slack.thread("17.1000").getLast()).contains("Attention");
        teller.tellAll(log.released("wiki-2", BEN), thread);
        assertThat(slack.thread("17.1000"))
                .filteredOn(text -> text.contains("Attention"))
                .hasSize(1);
        assertThat(buttons(log)).isFalse();
    }

    @Test
    void anArchivedChannelIsWaitedForAndNothingIsDropped() {
        List<String> calm = toldWithout(new Telling());
        root(wholeRun());
        slack.refuses("is_archived");
        for (int attempt = 0; attempt < 10; attempt++) {
            Step step = teller.tellOnce(wholeRun(), thread);
            assertThat(step).isInstanceOfSatisfying(Step.Later.class, later -> {
                assertThat(later.mayHaveHappened()).isFalse();
                assertThat(later.delay()).isLessThanOrEqualTo(Duration.ofMinutes(1));
                clock.pass(later.delay());
            });
        }
        slack.refuses("");
        teller.tellAll(wholeRun(), thread);
        assertThat(slack.thread("17.1000")).isEqualTo(calm);
    }

    @Test
    void whereSlackRefusesTheBlocksThePlainTextIsSaid() {
        slack.takesNoBlocks();
        root(wholeRun());
        teller.tellAll(wholeRun(), thread);
        assertThat(slack.thread("17.1000")).isEqualTo(toldWithout(new Telling()));
        assertThat(slack.posts).allMatch(post -> post.message().blocks().isEmpty());
    }

    @Test
    void aGateMessageThatCannotBeEditedDoesNotHoldUpTheRest() {
        RunLog log = RunLog.atTheGateOf("wiki-2");
        root(log);
        teller.tellAll(log, thread);
        slack.refusesEdits("message_not_found");
        teller.tellAll(log.rejected(BEN, new RunEvent.RunPaused(BEN)), thread);
        assertThat(slack.thread("17.1000").getLast()).startsWith("<@U0BEN> rejected wiki-2");
    }

    @Test
    void withoutTheHistoryScopesALostAnswerMayShowTwice() {
        RunLog log = RunLog.upgradeModeOn();
        root(log);
        slack.cannotBeRead();
        slack.failsAt(1, Fault.ANSWER_LOST);
        teller.tellAll(log, thread);
        assertThat(slack.thread("17.1000")).hasSize(2);
    }

    @Test
    void theThreadWaitsForItsRoot() {
        assertThat(teller.tellOnce(RunLog.upgradeModeOn(), thread))
                .isEqualTo(new Step.Later(Duration.ofSeconds(1), "the root message is not posted yet", false));
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void aRunThatWasNotStartedHasNoThread() {
        RunLog blocked = new RunLog().then(new RunEvent.PreflightBlocked(List.of(RunLog.READ_ONLY)));
        teller.tellAll(blocked, thread, board);
        RunLog cancelled = new RunLog().then(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled());
        teller.tellAll(cancelled, thread, board);
        assertThat(slack.calls).isEmpty();
        assertThat(teller.told(thread)).isEqualTo(3);
    }

    @Test
    void votesShowOnTheOpenGate() {
        RunLog log = new RunLog("prod-wiki", 2, true).passed("wiki-1").asked(new GateSubject.Start());
        root(log);
        teller.tellAll(log, thread);
        teller.tellAll(log.approved(BEN), thread);
        assertThat(buttons(log)).isTrue();
        assertThat(slack.about(gate(log)).message().blocks().toString()).contains("1 of 2 approvals");
    }

    private static List<String> toldWithout(Telling calm) {
        calm.root(wholeRun());
        calm.teller.tellAll(wholeRun(), calm.thread);
        return calm.slack.thread("17.1000");
    }

    private static long gate(RunLog log) {
        return log.run().gates().getLast().number();
    }

    private boolean buttons(RunLog log) {
        return slack.about(gate(log)).message().blocks().stream().anyMatch(ActionsBlock.class::isInstance);
    }
}
