package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.WIKI_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.bot.slack.view.ClickRef;
import dev.rollgate.bot.slack.view.WayButton;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeState;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A way out that is clicked fifty times at once, by one person or by two, is chosen once. */
class RepeatedWayOutTest {
    private static final int CLICKS = 50;
    private static final NodeName WIKI_2 = new NodeName("wiki-2");

    static List<String> everyButton() {
        return WayButton.ACTIONS;
    }

    @ParameterizedTest
    @MethodSource("everyButton")
    void isChosenOnceByOnePerson(String action) {
        assertThat(chosen(action, List.of(BEN))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyButton")
    void isChosenOnceByTwo(String action) {
        assertThat(chosen(action, List.of(BEN, ANNA))).hasSize(1);
    }

    private static List<RunEvent> chosen(String action, List<Person> people) {
        try (var bench = new SlackBench(PROD)) {
            String subject = itsButtonIsShown(bench, action);
            int before = bench.store.events(RUN).size();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                atOnce(bench, action, "k3x9ab:" + subject, people);
                return bench.store.events(RUN).size() > before;
            });
            List<RunEvent> events = bench.store.events(RUN);
            return events.subList(before, events.size()).stream()
                    .filter(RepeatedWayOutTest::isByAPerson)
                    .toList();
        }
    }

    /** What the way out itself is recorded as, not what comes with it. */
    private static boolean isByAPerson(RunEvent event) {
        return event instanceof RunEvent.Chosen || event instanceof RunEvent.NodeRollbackBegun;
    }

    private static void atOnce(SlackBench bench, String action, String value, List<Person> people) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.iterate(0, click -> click + 1)
                    .limit(CLICKS)
                    .map(click -> people.get(click % people.size()))
                    .forEach(person -> clients.submit(() -> bench.clicks(person, "T1", action, value)));
        }
    }

    /** @return what the button is about */
    private static String itsButtonIsShown(SlackBench bench, String action) {
        switch (action) {
            case ClickRef.CANCEL -> bench.aRunAwaitsItsStart(PROD);
            case ClickRef.RETRY -> {
                bench.aNodeIsInError(PROD);
                bench.happened(new RunEvent.ProblemCleared(new Problem.NodeInError(WIKI_1)));
                bench.happened(new RunEvent.FinalizeAsked(1));
                bench.happened(new RunEvent.ProblemRaised(new Problem.FinalizationFailed(List.of())));
            }
            case ClickRef.WAIT_15_MINUTES, ClickRef.WAIT_1_HOUR -> {
                bench.aNodeIsInError(PROD);
                bench.happened(new RunEvent.ProblemRaised(
                        new Problem.NodeOverdue(WIKI_1, NodeState.ERROR, Duration.ofMinutes(15))));
                return "10";
            }
            case ClickRef.TAKE_OVER -> {
                bench.aNodeIsInError(PROD);
                bench.happened(new RunEvent.ProblemRaised(new Problem.NodeUpgradedOutside(WIKI_2)));
                return "10";
            }
            case ClickRef.RECONNECT -> {
                bench.aRunAwaitsItsStart(PROD);
                bench.happened(new RunEvent.NodeDisconnected(WIKI_1, BEN));
            }
            default -> bench.aNodeIsInError(PROD);
        }
        return "wiki-1";
    }
}
