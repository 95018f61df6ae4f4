package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.BEN;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static dev.rollgate.bot.slack.SlackBench.RUN;
import static dev.rollgate.bot.slack.SlackBench.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.MemoryStore.Call;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.engine.StoreUnavailable;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Version;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Submitting the form is typing the command where the form was asked for: the same is recorded, and the same is refused, in
 * plain words beside the field they are about. What the form carries is from outside, and is judged like it.
 */
@Timeout(30)
class StartFormSubmissionTest {
    private static final String HERE = "C0PROD/";
    private final SlackBench two = new SlackBench(PROD, TEST);
    private final SlackBench one = new SlackBench(PROD);
    private final SlackBench optimist = new SlackBench(Duration.ofSeconds(10), Duration.ofMillis(200), PROD);
    private final CountDownLatch databaseIsBack = new CountDownLatch(1);

    @BeforeEach
    void open() {
        Stream.of(two, one, optimist).forEach(bench -> new FormBench(bench).slackShowsForms());
    }

    @AfterEach
    void close() {
        databaseIsBack.countDown();
        Stream.of(two, one, optimist).forEach(SlackBench::close);
    }

    @Test
    void whatIsAllowedIsRecordedAndTheFormCloses() {
        assertThat(submitted(two, HERE, "prod-wiki", "9.2.21")).isEmpty();
        assertThat(two.store.events(RUN))
                .containsExactly(new RunEvent.RunRequested(PROD.key(), Version.of("9.2.21"), BEN, PROD.terms()));
    }

    @Test
    void whatTheCommandAnswersIsWhisperedInTheClustersChannel() {
        submitted(two, HERE, "prod-wiki", "9.2.21");
        assertThat(two.slack.nextCallOf("chat.postEphemeral"))
                .contains(
                        "channel=C0PROD", "user=UBEN", "Checking prod-wiki before the upgrade to 9.2.21 (run k3x9ab).");
    }

    @Test
    void aFormWithoutAFieldForTheClusterIsAboutTheOneItWasOpenedFor() {
        assertThat(submitted(one, "C0PROD/prod-wiki", null, " 9.2.21 ")).isEmpty();
        assertThat(one.store.runs()).isEqualTo(1);
    }

    @Test
    void aBadVersionIsSaidBesideTheVersion() {
        for (String bad : new String[] {"latest", "9.2", "../x", "v9.2.21", ""}) {
            refused(
                    submitted(two, HERE, "prod-wiki", bad),
                    StartForm.VERSION,
                    "“" + bad + "” is no version: a version has three numbers, like 9.2.21.");
        }
    }

    @Test
    void aLiveRunIsSaidBesideTheCluster() {
        two.aRunAwaitsItsStart(PROD);
        refused(
                submitted(two, HERE, "prod-wiki", "9.2.22"),
                StartForm.CLUSTER,
                "prod-wiki has a live run, and only one at a time may be: k3x9ab to 9.2.21, started by somebody named below"
                        + " 2026-01-05 10:00 UTC. See /confluence-upgrade status prod-wiki, or end it with"
                        + " /confluence-upgrade cancel prod-wiki.",
                1);
    }

    @Test
    void whereThereIsNoFieldForTheClusterWhatIsAboutItIsSaidBesideTheVersion() {
        one.aRunAwaitsItsStart(PROD);
        assertThat(submitted(one, "C0PROD/prod-wiki", null, "9.2.22")).containsOnlyKeys(StartForm.VERSION);
    }

    @Test
    void whoIsNoOperatorStartsNothing() {
        refused(
                submitted(two, "C0TEST/", "test-wiki", "9.2.21"),
                StartForm.CLUSTER,
                "You are not an operator of test-wiki. Nothing happened: ask somebody named below.");
    }

    @Test
    void aFormThatWasOpenedInAnotherChannelStartsNothing() {
        String elsewhere = "Commands for prod-wiki are taken only in its channel. Nothing happened: send it there.";
        refused(submitted(two, "C0TEST/", "prod-wiki", "9.2.21"), StartForm.CLUSTER, elsewhere);
        refused(submitted(two, "/prod-wiki", "prod-wiki", "9.2.21"), StartForm.CLUSTER, elsewhere);
    }

    @Test
    void aMemoThatIsNotOursGivesNoChannel() {
        for (String forged : new String[] {"", "C0PROD", "C0PROD/x/y", "{\"channel\":\"C0PROD\"}", "C0PROD/\n"}) {
            assertThat(submitted(two, forged, "prod-wiki", "9.2.21")).containsOnlyKeys(StartForm.CLUSTER);
        }
        assertThat(two.store.runs()).isZero();
    }

    @Test
    void aClusterThatWasNotOfferedIsNotStarted() {
        refused(
                submitted(two, HERE, "<b>secret", "9.2.21"),
                StartForm.CLUSTER,
                "No cluster is called “<b>secret” any more. The clusters are: prod-wiki, test-wiki.");
        refused(
                submitted(two, HERE, null, "9.2.21"),
                StartForm.VERSION,
                "Which cluster? There are prod-wiki, test-wiki.");
    }

    @Test
    void whatTheDatabaseRefusesIsNotRecorded() {
        two.store.before(call -> {
            throw new StoreUnavailable("away", null);
        });
        refused(
                submitted(two, HERE, "prod-wiki", "9.2.21"),
                StartForm.VERSION,
                "Not recorded, press the button again.");
    }

    @Test
    void whatIsRecordedTooLateIsToldAfterwards() {
        optimist.store.before(call -> {
            if (call == Call.WRITE) {
                awaitDatabase();
            }
        });
        assertThat(submitted(optimist, "C0PROD/prod-wiki", null, "9.2.21")).containsOnlyKeys(StartForm.VERSION);
        databaseIsBack.countDown();
        assertThat(optimist.slack.nextCallOf("chat.postEphemeral"))
                .contains("Recorded after all. Checking prod-wiki before the upgrade to 9.2.21");
    }

    @Test
    void whatBreaksInTheBotIsToldWithAnIdThatItsLogHas() {
        two.store.before(call -> {
            throw new AssertionError("a fault of ours");
        });
        assertThat(submitted(two, HERE, "prod-wiki", "9.2.21"))
                .hasEntrySatisfying(
                        StartForm.VERSION,
                        told -> assertThat(told).matches("Something broke in the bot \\(mishap [2-9a-z]{6}; .*"));
    }

    private static Map<String, String> submitted(
            SlackBench bench, String memo, @Nullable String cluster, String version) {
        return new FormBench(bench).submits(BEN, memo, cluster, version);
    }

    private void refused(Map<String, String> told, String field, String words) {
        refused(told, field, words, 0);
    }

    private void refused(Map<String, String> told, String field, String words, int runs) {
        assertThat(told).containsExactly(Map.entry(field, words));
        assertThat(two.store.runs()).isEqualTo(runs);
    }

    private void awaitDatabase() {
        try {
            databaseIsBack.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
