package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a pager takes rings nobody, so a board that expects it looks again until it has come. */
class PagesOnTheBoardTest extends Telling {
    private static final PagesSeen AWAITED = new PagesSeen(List.of(), false);

    @Test
    void aPageThatWasTakenIsShownWithinSeconds() {
        RunLog log = inError();
        paged = AWAITED;
        teller.tellAll(log, board);
        assertThat(shown()).doesNotContain("*Pages*");
        paged = open(log);
        passes(Duration.ofSeconds(6), log);
        assertThat(shown()).contains("PagerDuty `on-call`: wiki-2 is in ERROR, open since ");
        assertThat(slack.calls).containsExactly("post 0", "edit 0");
    }

    @Test
    void whileItIsAwaitedTheBoardIsLookedAtButNotEdited() {
        RunLog log = inError();
        paged = AWAITED;
        teller.tellAll(log, board);
        passes(Duration.ofMinutes(2), log);
        assertThat(slack.calls).containsExactly("post 0");
        assertThat(teller.steps()).isGreaterThan(20);
    }

    @Test
    void onceItHasComeNobodyLooksAgain() {
        RunLog log = inError();
        paged = open(log);
        teller.tellAll(log, board);
        int steps = teller.steps();
        passes(Duration.ofMinutes(2), log);
        assertThat(teller.steps()).isEqualTo(steps);
    }

    @Test
    void aBoardThatIsDeletedMeanwhileIsPostedOnceMore() {
        RunLog log = inError();
        paged = AWAITED;
        teller.tellAll(log, board);
        slack.deletes(slack.about(0).ts());
        paged = open(log);
        passes(Duration.ofSeconds(20), log);
        assertThat(slack.inChannel()).hasSize(1);
    }

    private void passes(Duration length, RunLog log) {
        Instant end = clock.instant().plus(length);
        while (clock.instant().isBefore(end)) {
            teller.tellOnce(log, board);
            clock.pass(Duration.ofMillis(500));
        }
    }

    private String shown() {
        return slack.about(0).message().blocks().toString();
    }

    private static RunLog inError() {
        return RunLog.replacing("wiki-2")
                .then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("wiki-2"))));
    }

    private static PagesSeen open(RunLog log) {
        var page = new PagesSeen.OpenPage(log.log().size(), PagesSeen.State.OPEN, RunLog.START);
        return new PagesSeen(
                List.of(new PagesSeen.OfPager("on-call", "PagerDuty", List.of(page), Optional.empty())), true);
    }
}
