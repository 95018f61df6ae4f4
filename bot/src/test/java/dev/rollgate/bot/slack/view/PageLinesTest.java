package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.CARO;
import static dev.rollgate.bot.slack.view.RunLog.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.PagesSeen.OfPager;
import dev.rollgate.bot.slack.view.PagesSeen.OpenPage;
import dev.rollgate.bot.slack.view.PagesSeen.State;
import dev.rollgate.bot.slack.view.PagesSeen.Trouble;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Board and status say of each pager what is open there, since when, and who is on it; and which pager wakes nobody. */
class PageLinesTest {
    private static final RunLog ERROR = WentWrong.inError();
    private static final long NUMBER = ERROR.log().size();

    @Test
    void anOpenPageSaysSinceWhenAndWhoIsOnIt() {
        assertThat(lines(ERROR, State.OPEN))
                .containsExactly("• PagerDuty `on-call`: wiki-2 is in ERROR, open since " + SlackText.date(START));
        RunLog care = new RunLog(ERROR.log()).then(new RunEvent.CareTaken(NUMBER, CARO));
        assertThat(lines(care, State.ACKNOWLEDGED).getFirst()).endsWith(", <@U0CARO> is on it");
    }

    @Test
    void aPageThatIsNotTakenOrNotResolvedYetSaysSo() {
        assertThat(lines(ERROR, State.SENDING))
                .containsExactly("• PagerDuty `on-call`: wiki-2 is in ERROR, not taken yet");
        RunLog over =
                new RunLog(ERROR.log()).then(new RunEvent.ProblemCleared(new Problem.NodeInError(WentWrong.WIKI_2)));
        assertThat(lines(over, State.OPEN))
                .containsExactly("• PagerDuty `on-call`: wiki-2 is in ERROR, over and not resolved there yet");
    }

    @Test
    void aPagerThatWakesNobodySaysWhy() {
        assertThat(trouble(new Trouble.Refuses("401 <invalid> key")))
                .containsExactly("• PagerDuty `on-call` refuses what it is sent (401 &lt;invalid&gt; key)");
        assertThat(trouble(new Trouble.Silent("timed out")))
                .containsExactly("• PagerDuty `on-call` does not answer (timed out); it is tried again");
    }

    @Test
    void whatThereIsIsOnTheBoardAndInItsGist() {
        PagesSeen seen = seen(List.of(new OpenPage(NUMBER, State.OPEN, START)), Optional.empty());
        Shown.as("board-paged", ERROR.board(seen));
        assertThat(Board.gist(ERROR.run(), seen)).isNotEqualTo(Board.gist(ERROR.run(), PagesSeen.NONE));
    }

    @Test
    void aBoardWithTheLongestOfEverythingFits() {
        String name = "&".repeat(300);
        RunLog log = new RunLog().passed(name, "b", "c");
        for (int i = 0; i < 8; i++) {
            log.then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName(name + i))));
        }
        List<OpenPage> all = LongStream.rangeClosed(3, 10)
                .mapToObj(number -> new OpenPage(number, State.OPEN, START))
                .toList();
        Shown.withinSlacksLimits(log.board(seen(all, Optional.of(new Trouble.Silent("&".repeat(500))))));
    }

    private static List<String> lines(RunLog log, State state) {
        return PageLines.of(log.run(), seen(List.of(new OpenPage(NUMBER, state, START)), Optional.empty()));
    }

    private static List<String> trouble(Trouble trouble) {
        return PageLines.of(ERROR.run(), seen(List.of(), Optional.of(trouble)));
    }

    static PagesSeen seen(List<OpenPage> pages, Optional<Trouble> trouble) {
        return new PagesSeen(List.of(new OfPager("on-call", "PagerDuty", pages, trouble)), true);
    }
}
