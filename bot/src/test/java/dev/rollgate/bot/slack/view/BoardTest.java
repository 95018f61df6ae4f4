package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.ANNA;
import static dev.rollgate.bot.slack.view.RunLog.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The root message says where a run stands, what is awaited from whom, and how each node was last seen. */
class BoardTest {
    @Test
    void aNewRunShowsItsPlanAndTheWarningsOfItsCheck() {
        Shown.as(
                "board-planned",
                new RunLog().passed("wiki-1", "wiki-2", "wiki-3").board());
    }

    @Test
    void anOpenGateIsAwaitedFromItsApprovers() {
        Shown.as("board-gate", RunLog.atTheGateOf("wiki-2").board());
    }

    @Test
    void aReleasedNodeIsAwaitedFromAPerson() {
        Shown.as("board-stop-it", RunLog.replacing("wiki-2").board());
    }

    @Test
    void aNodeThatWasSeenAwayIsAwaitedItself() {
        Shown.as(
                "board-away",
                RunLog.replacing("wiki-2")
                        .seen("wiki-2", NodeState.STARTING, TARGET.toString())
                        .then(new RunEvent.ProblemRaised(new Problem.NodeOverdue(
                                new NodeName("wiki-2"), NodeState.STARTING, Duration.ofMinutes(15))))
                        .board());
    }

    @Test
    void aPausedRunSaysByWhomAndHowItGoesOn() {
        Shown.as(
                "board-paused",
                RunLog.upgraded("wiki-2").then(new RunEvent.RunPaused(ANNA)).board());
    }

    @Test
    void anEndedRunSaysHowAndWhen() {
        Shown.as(
                "board-complete",
                RunLog.finalizing().then(new RunEvent.RunCompleted(false)).board());
    }

    @Test
    void fortyNodesFit() {
        Message board = new RunLog().passed(named("confluence-node-", 40)).board();
        Shown.withinSlacksLimits(board);
        assertThat(board.blocks().toString()).contains("confluence-node-40").doesNotContain("more node");
    }

    @Test
    void moreNodesThanFitAreCounted() {
        Message board = new RunLog().passed(named("confluence-node-", 120)).board();
        Shown.withinSlacksLimits(board);
        assertThat(board.blocks().toString()).containsPattern("and \\d+ more nodes");
    }

    @Test
    void hostileNamesChangeNothing() {
        String mention = "<!channel>";
        RunLog log = new RunLog("<!here>" + "&".repeat(300), 1, true)
                .passed(mention, "\u202e" + "א".repeat(300), "&".repeat(300))
                .asked(RunLog.gate("&".repeat(300)))
                .then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("&".repeat(300)))));
        Message board = log.board();
        Shown.withinSlacksLimits(board);
        assertThat(board.text() + board.blocks()).doesNotContain("<!channel", "\u202e");
        assertThat(board.text()).doesNotContain("<!here");
    }

    @Test
    void onlyWhatMattersSoonChangesTheGist() {
        RunLog log = RunLog.replacing("wiki-2");
        String before = Board.gist(log.run(), PagesSeen.NONE);
        assertThat(Board.gist(log.seen("wiki-2", NodeState.OFFLINE, null).run(), PagesSeen.NONE))
                .isEqualTo(before);
        assertThat(Board.gist(log.then(new RunEvent.RunPaused(ANNA)).run(), PagesSeen.NONE))
                .isNotEqualTo(before);
    }

    @Test
    void everyPhaseAndEveryOpenGateHaveTheirSentence() {
        assertThat(RunLog.upgradeModeOn()
                        .asked(new GateSubject.Finalize())
                        .board()
                        .text())
                .endsWith("Waiting for approval of finalizing prod-wiki by <@U0BEN>, <!subteam^S0OPS> (0 of 1)");
        assertThat(RunLog.finalizing()
                        .then(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of())))
                        .board()
                        .text())
                .endsWith("way out of “The upgrade tasks failed”: its buttons are in the thread, for <@U0BEN>,"
                        + " <!subteam^S0OPS>");
        assertThat(new RunLog()
                        .passed("wiki-1")
                        .then(new RunEvent.CancelRequested(ANNA))
                        .board()
                        .text())
                .endsWith("Waiting for Confluence to switch upgrade mode off");
    }

    @Test
    void aWayOutThatIsTakenIsAwaitedAndNotAskedForAgain() {
        assertThat(WentWrong.inError().board().text())
                .endsWith("Waiting for a way out of “wiki-2 is in ERROR”: its buttons are in the thread, for <@U0BEN>,"
                        + " <!subteam^S0OPS>");
        assertThat(WentWrong.leavingOut().board().text())
                .endsWith("Waiting for a person to stop wiki-2, which is left out then");
        assertThat(WentWrong.leftOut().board().text())
                .endsWith("0 of 2 nodes upgraded, 1 left out. Waiting until the next node may be asked about");
        assertThat(WentWrong.restoring().board().text())
                .endsWith("1 node to be put back. Waiting for a person to stop wiki-2 and put 9.2.1 back on it");
    }

    @Test
    void whatPassesByItselfWaitsForNobody() {
        Problem silent = new Problem.OutOfContact(new Trouble(Trouble.Kind.TIMED_OUT, "no answer"));
        assertThat(RunLog.replacing("wiki-2")
                        .then(new RunEvent.ProblemRaised(silent))
                        .board()
                        .text())
                .endsWith("Waiting for a person to stop wiki-2");
        assertThat(WentWrong.alerted(new Problem.UnevenUsers(new NodeName("wiki-2"), 240, 12))
                        .board()
                        .text())
                .doesNotContain("way out");
    }

    @Test
    void whatIsToBeDoneByHandIsShownAtItsNode() {
        RunLog log = WentWrong.inError()
                .then(new RunEvent.NodeStopAsked(WentWrong.WIKI_2, Shutdown.ALTOGETHER, ANNA))
                .then(new RunEvent.NodeDisconnected(WentWrong.WIKI_2, ANNA));
        assertThat(NodeLine.of(log.run().node(WentWrong.WIKI_2).orElseThrow()))
                .endsWith(" · to be shut down, out of rotation");
    }

    private static String[] named(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> prefix + number)
                .toArray(String[]::new);
    }
}
