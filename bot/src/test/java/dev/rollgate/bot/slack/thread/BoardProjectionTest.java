package dev.rollgate.bot.slack.thread;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.thread.FakeSlack.Fault;
import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One root message a run; it shows the latest state, and is edited only where it would show something else. */
class BoardProjectionTest extends Telling {
    private static final NodeName WIKI_2 = new NodeName("wiki-2");

    @Test
    void itAppearsOnceTheRunHasAPlan() {
        RunLog log = new RunLog();
        teller.tellAll(log, board);
        assertThat(slack.calls).isEmpty();
        teller.tellAll(log.passed("wiki-1", "wiki-2"), board);
        assertThat(slack.inChannel()).hasSize(1);
        assertThat(slack.about(0).message()).isEqualTo(log.board());
    }

    @Test
    void itIsNotEditedWhereNothingDiffers() {
        RunLog log = RunLog.replacing("wiki-2");
        teller.tellAll(log, board);
        teller.tellAll(log.then(new RunEvent.FinalizationRetryAsked(1)), board);
        slack.calls.clear();
        clock.pass(Duration.ofHours(1));
        teller.tellAll(log, board);
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void theLatestStateWins() {
        RunLog log = RunLog.upgradeModeOn();
        teller.tellAll(log, board);
        log.asked(RunLog.gate("wiki-2"))
                .released("wiki-2", BEN)
                .then(new RunEvent.ReplacementAsked(WIKI_2))
                .then(new RunEvent.RunPaused(ANNA));
        teller.tellAll(log, board);
        assertThat(slack.calls).containsExactly("post 0", "edit 0");
        assertThat(slack.about(0).message()).isEqualTo(log.board());
    }

    @Test
    void editsAreThreeSecondsApart() {
        RunLog log = RunLog.upgradeModeOn();
        teller.tellAll(log, board);
        assertThat(teller.tellOnce(log.then(new RunEvent.RunPaused(ANNA)), board))
                .isInstanceOfSatisfying(
                        Step.Later.class, later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void whatHappensTogetherIsShownTogether() {
        assertThat(untilEditOfABoardThatIsOld(Duration.ofSeconds(4), Duration.ofSeconds(2)))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aBoardThatIsEightSecondsOldIsEditedThoughEventsDoNotCease() {
        assertThat(untilEditOfABoardThatIsOld(Duration.ofSeconds(7), Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(untilEditOfABoardThatIsOld(Duration.ofSeconds(8), Duration.ZERO))
                .isZero();
    }

    private Duration untilEditOfABoardThatIsOld(Duration age, Duration sinceLastEvent) {
        RunLog log = RunLog.upgradeModeOn().then(new RunEvent.RunPaused(ANNA));
        clock.set(log.log().getLast().at().plus(sinceLastEvent));
        var memo = new BoardMemo("17.1", "x", "y", clock.instant().minus(age).toEpochMilli(), false, false);
        return BoardTiming.untilEdit(log.run(), log.log(), memo, PagesSeen.NONE, clock.instant());
    }

    @Test
    void detailsMayWaitAMinuteButNoLonger() {
        RunLog log = RunLog.replacing("wiki-2");
        teller.tellAll(log, board);
        var before = clock.instant();
        teller.tellAll(log.seen("wiki-2", NodeState.OFFLINE, null), board);
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofMinutes(1));
        assertThat(slack.about(0).message()).isEqualTo(log.board());
    }

    @Test
    void theEndIsShownAtOnce() {
        RunLog log = RunLog.finalizing();
        teller.tellAll(log, board);
        assertThat(teller.tellOnce(log.then(new RunEvent.RunCompleted(false)), board))
                .isInstanceOf(Step.UpToDate.class);
        assertThat(slack.about(0).message().text()).contains("Complete");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultOfAnyCallLeavesOneBoardInItsLatestState(Fault fault) {
        for (int call = 0; call < 3; call++) {
            Telling bot = new Telling();
            bot.slack.failsAt(call, fault);
            RunLog log = RunLog.upgradeModeOn();
            bot.teller.tellAll(log, bot.board);
            bot.teller.tellAll(log.then(new RunEvent.RunPaused(ANNA)), bot.board);
            assertThat(bot.slack.inChannel()).hasSize(1);
            assertThat(bot.slack.about(0).message()).isEqualTo(log.board());
        }
    }

    @Test
    void aCrashAfterThePostLeavesOneBoardInItsLatestState() {
        RunLog log = RunLog.upgradeModeOn();
        teller.crashesAfterStep(0);
        teller.tellOnce(log, board);
        teller.tellAll(log.then(new RunEvent.RunPaused(ANNA)), board);
        assertThat(slack.inChannel()).hasSize(1);
        assertThat(slack.about(0).message()).isEqualTo(log.board());
    }

    @Test
    void aBoardThatCannotBeEditedIsNotPostedAgain() {
        RunLog log = RunLog.upgradeModeOn();
        teller.tellAll(log, board);
        slack.refusesEdits("edit_window_closed");
        teller.tellAll(log.then(new RunEvent.RunPaused(ANNA)), board);
        teller.tellAll(log.then(new RunEvent.RunResumed(ANNA)), board, thread);
        assertThat(slack.inChannel()).hasSize(1);
        assertThat(slack.thread("17.1000").getLast()).contains("resumed");
    }

    @Test
    void aDeletedBoardIsPostedOnceMoreAndTheThreadGoesOnUnderIt() {
        RunLog log = RunLog.upgradeModeOn();
        teller.tellAll(log, board);
        slack.deletes("17.1000");
        teller.tellAll(log.then(new RunEvent.RunPaused(ANNA)), board, thread);
        assertThat(slack.inChannel()).hasSize(1);
        String root = slack.about(0).ts();
        assertThat(slack.thread(root).getLast()).contains("paused");
        slack.deletes(root);
        teller.tellAll(log.then(new RunEvent.RunResumed(ANNA)), board);
        assertThat(slack.inChannel()).isEmpty();
    }

    @Test
    void aChannelTheBotIsNotInIsWaitedFor() {
        slack.refuses("not_in_channel");
        RunLog log = RunLog.upgradeModeOn();
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(teller.tellOnce(log, board))
                    .isInstanceOfSatisfying(Step.Later.class, later -> clock.pass(later.delay()));
        }
        slack.refuses("");
        teller.tellAll(log, board);
        assertThat(slack.inChannel()).hasSize(1);
    }

    @Test
    void aNodeTakesAtMostSixCallsOfBoardAndThreadTogether() {
        RunLog log = RunLog.upgradeModeOn();
        step(log);
        slack.calls.clear();
        step(log.asked(RunLog.gate("wiki-2"), RunLog.load("wiki-2", 0, 3)));
        step(log.released("wiki-2", BEN).then(new RunEvent.ReplacementAsked(WIKI_2)));
        step(log.seen("wiki-2", NodeState.TERMINATING, "9.2.1"));
        step(log.seen("wiki-2", NodeState.OFFLINE, null));
        step(log.seen("wiki-2", NodeState.STARTING, TARGET.toString()));
        step(log.seen("wiki-2", NodeState.ACTIVE, TARGET.toString()));
        step(log.then(new RunEvent.NodeUpgraded(WIKI_2)).asked(RunLog.gate("wiki-1")));
        // the last edit and the last post are the next node's
        assertThat(slack.calls)
                .containsExactly("edit 0", "post 7", "edit 0", "edit 7", "post 10", "edit 0", "post 15", "post 16");
    }

    /** Five seconds in which the bot tells what it may. */
    private void step(RunLog log) {
        for (int half = 0; half < 10; half++) {
            teller.tellOnce(log, board);
            teller.tellOnce(log, thread);
            clock.pass(Duration.ofMillis(500));
        }
    }
}
