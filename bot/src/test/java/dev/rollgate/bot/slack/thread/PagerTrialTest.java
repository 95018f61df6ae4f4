package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.RunLog;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each pager is tried by itself and resolved in any case; what each answers is shown in a thread. */
class PagerTrialTest extends Telling {
    private static final Map<String, Set<Urgency>> ROUTES = Map.of(
            "one", Set.of(Urgency.WARNING, Urgency.APPROVAL),
            "two", Set.of(Urgency.CRITICAL),
            "idle", Set.of());

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void theAnswersOfALiveRunsPagersAreInItsThread() {
        String root = root(RunLog.upgradeModeOn());
        trial(page -> new Receipt.Taken("202"), page -> new Receipt.Refused("401"))
                .send(RunLog.upgradeModeOn().run().cluster(), RunLog.ANNA, Optional.of(RunLog.RUN));
        assertThat(slack.thread(root))
                .containsExactlyInAnyOrder(
                        "PagerDuty `one` took the test page (202). It is resolved.",
                        "Opsgenie `two` refuses the test page (401). Check its settings: nobody is woken through it.");
        assertThat(slack.inChannel()).hasSize(1);
    }

    @Test
    void withoutARunTheyHaveAThreadOfTheirOwn() {
        List<String> answers = trial(page -> new Receipt.Taken("202"), page -> new Receipt.Taken("202"))
                .send(RunLog.upgradeModeOn().run().cluster(), RunLog.ANNA, Optional.empty());
        String root = slack.inChannel().getFirst().ts();
        assertThat(slack.inChannel().getFirst().message().text())
                .isEqualTo("<@U0ANNA> tests the pagers of prod-wiki: nothing is wrong. What each answers follows in the"
                        + " thread.");
        assertThat(slack.thread(root)).containsExactlyInAnyOrderElementsOf(answers);
    }

    @Test
    void eachIsSentAPageAsUrgentAsItIsWokenForAtMostAndThenItsEnd() {
        trial(page -> new Receipt.Taken("202"), page -> new Receipt.Taken("202"))
                .send(RunLog.upgradeModeOn().run().cluster(), RunLog.ANNA, Optional.empty());
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        "trigger one WARNING", "resolve one WARNING", "trigger two CRITICAL", "resolve two CRITICAL");
    }

    @Test
    void onePagerThatBreaksIsResolvedAndHoldsUpNoOther() {
        List<String> answers = trial(
                        page -> {
                            throw new IllegalStateException("a bug");
                        },
                        page -> new Receipt.NotNow(Optional.empty(), "timed out", true))
                .send(RunLog.upgradeModeOn().run().cluster(), RunLog.ANNA, Optional.empty());
        assertThat(answers)
                .containsExactly(
                        "PagerDuty `one` did not take the test page (it broke; the bot's log says how). It may have it all"
                                + " the same. It is resolved.",
                        "Opsgenie `two` did not take the test page (timed out). It may have it all the same. It is"
                                + " resolved.");
        assertThat(sent).contains("resolve one WARNING", "resolve two CRITICAL");
    }

    private PagerTrial trial(Function<Page, Receipt> one, Function<Page, Receipt> two) {
        var configured = new ConfiguredPagers(
                List.of(
                        new NamedPager("one", "PagerDuty", pager("one", one)),
                        new NamedPager("two", "Opsgenie", pager("two", two)),
                        new NamedPager("idle", "Alertmanager", pager("idle", one))),
                cluster -> ROUTES);
        return new PagerTrial(
                configured,
                courier,
                cluster -> Optional.of(RunLog.ROOM),
                new RootMessages(teller),
                person -> "Anna",
                clock,
                this::pass);
    }

    private synchronized void pass(Duration length) {
        clock.pass(length);
    }

    private Pager pager(String name, Function<Page, Receipt> answer) {
        return new Pager() {
            @Override
            public Receipt trigger(Page page, boolean repeated) {
                sent.add("trigger " + name + " " + page.urgency());
                return answer.apply(page);
            }

            @Override
            public Receipt acknowledge(Page page, String by) {
                throw new AssertionError("nobody is on a test");
            }

            @Override
            public Receipt resolve(Page page) {
                sent.add("resolve " + name + " " + page.urgency());
                return new Receipt.Taken("202");
            }
        };
    }
}
