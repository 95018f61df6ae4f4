package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.thread.FakeSlack.Fault;
import dev.rollgate.bot.slack.view.PageWords;
import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Subject;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pager of Slack's own mentions its group in the run's thread, once for each page, and says nothing else. */
class GroupPagerTest extends Telling {
    private final GroupPager pager = pager("wiki-on-call", "S0OPS");

    @Test
    void theGroupIsMentionedInTheThread() {
        RunLog log = inError();
        String root = root(log);
        assertThat(pager.trigger(page(log), false)).isEqualTo(new Receipt.Taken("posted"));
        assertThat(slack.thread(root))
                .containsExactly("<!subteam^S0OPS> prod-wiki: wiki-2 is in ERROR (upgrade 9.2.1 → 9.2.21)");
    }

    @Test
    void itIsLookedForBeforeItIsSaidAgain() {
        RunLog log = inError();
        String root = root(log);
        slack.failsNext(Fault.ANSWER_LOST);
        assertThat(pager.trigger(page(log), false))
                .isInstanceOfSatisfying(
                        Receipt.NotNow.class,
                        lost -> assertThat(lost.mayHaveArrived()).isTrue());
        assertThat(pager.trigger(page(log), true)).isInstanceOf(Receipt.Taken.class);
        assertThat(slack.thread(root)).hasSize(1);
    }

    @Test
    void theThreadsOwnWordsAboutItAreNotTakenForIt() {
        RunLog log = inError();
        String root = root(log);
        teller.tellAll(log, thread);
        clock.pass(Duration.ofSeconds(5));
        assertThat(pager.trigger(page(log), true)).isEqualTo(new Receipt.Taken("posted"));
        clock.pass(Duration.ofSeconds(5));
        assertThat(pager("others", "S0DEV").trigger(page(log), true)).isEqualTo(new Receipt.Taken("posted"));
        assertThat(slack.thread(root))
                .filteredOn(text -> text.contains("<!subteam^S0"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void thatSomebodyIsOnItOrThatItIsOverIsNotSaidAgain() {
        RunLog log = inError();
        root(log);
        slack.calls.clear();
        assertThat(List.of(pager.acknowledge(page(log), "Anna"), pager.resolve(page(log))))
                .allMatch(Receipt.Taken.class::isInstance);
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void aRunWithoutAThreadIsWaitedFor() {
        assertThat(pager.trigger(page(inError()), false))
                .isEqualTo(new Receipt.NotNow(Optional.of(Duration.ofSeconds(1)), "the run has no thread yet", false));
    }

    private GroupPager pager(String name, String group) {
        return new GroupPager(name, group, courier, cluster -> Optional.of(RunLog.ROOM), new RootMessages(teller));
    }

    private static RunLog inError() {
        return RunLog.replacing("wiki-2")
                .then(new RunEvent.ProblemRaised(new Problem.NodeInError(new NodeName("wiki-2"))));
    }

    private static Page page(RunLog log) {
        var incident = log.run().openIncidents().getFirst();
        return new PageWords(run -> Optional.empty(), Person::id)
                .page(new Story(log.run(), log.log()), new Subject.OfIncident(incident, Urgency.CRITICAL));
    }
}
