package dev.rollgate.orchestration.store;

import static dev.rollgate.orchestration.store.Samples.ANNA;
import static dev.rollgate.orchestration.store.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.RunStore.Begun;
import dev.rollgate.orchestration.engine.RunStore.LiveRun;
import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunEvent.*;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The log is the only truth: a write takes effect whole or not at all, of writers who saw the same only one is let
 * through, a cluster has one live run, and nothing follows an end.
 */
abstract class RunStoreContract {
    private static final RunId R1 = new RunId("r-1");
    private static final RunId R2 = new RunId("r-2");
    private static final ClusterKey WIKI = new ClusterKey("wiki");

    abstract RunStore store();

    /** Gives the run one more event, of a name that only a newer build knows. */
    abstract void writeAsANewerBuild(RunId run, long number, String eventName);

    @Test
    void aRunBeginsWithItsRequest() {
        Instant before = store().now();

        Begun begun = store().begin(R1, requested("wiki"));

        assertThat(begun).isInstanceOfSatisfying(Begun.Written.class, written -> {
            assertThat(written.first().number()).isEqualTo(1);
            assertThat(written.first().event()).isEqualTo(requested("wiki"));
            assertThat(written.first().at()).isBetween(before, store().now());
            assertThat(log(R1)).containsExactly(written.first());
        });
        assertThat(store().liveRunOf(WIKI)).contains(R1);
    }

    @Test
    void aBusyClusterSaysWithWhichRun() {
        store().begin(R1, requested("wiki"));

        assertThat(store().begin(R2, requested("wiki"))).isEqualTo(new Begun.ClusterBusy(R1));
        assertThat(log(R2)).isEmpty();
        assertThat(store().begin(R2, requested("other"))).isInstanceOf(Begun.Written.class);
    }

    @Test
    void anIdIsUsedOnce() {
        store().begin(R1, requested("wiki"));

        assertThatThrownBy(() -> store().begin(R1, requested("other"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(store().begin(R1, requested("wiki"))).isEqualTo(new Begun.ClusterBusy(R1));
    }

    @Test
    void ofRequestsAtTheSameMomentOneWins() throws Exception {
        List<Begun> answers = atOnce(8, number -> store().begin(new RunId("r-" + number), requested("wiki")));

        RunId winner = store().liveRunOf(WIKI).orElseThrow();
        assertThat(answers).filteredOn(Begun.Written.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Begun.ClusterBusy.class::isInstance)
                .hasSize(7)
                .containsOnly(new Begun.ClusterBusy(winner));
    }

    @Test
    void eventsAreNumberedOnAtOneInstant() {
        store().begin(R1, requested("wiki"));

        List<Recorded> recorded = store().append(R1, 1, List.of(new RunPaused(ANNA), new RunResumed(ANNA)))
                .orElseThrow();

        assertThat(recorded).extracting(Recorded::number).containsExactly(2L, 3L);
        assertThat(recorded).extracting(Recorded::event).containsExactly(new RunPaused(ANNA), new RunResumed(ANNA));
        assertThat(recorded)
                .extracting(Recorded::at)
                .containsOnly(recorded.getFirst().at());
        assertThat(log(R1)).hasSize(3).endsWith(recorded.toArray(Recorded[]::new));
    }

    @Test
    void aWriterWhoSawLessWritesNothing() {
        store().begin(R1, requested("wiki"));
        store().append(R1, 1, List.of(new RunPaused(ANNA)));

        assertThat(store().append(R1, 1, List.of(new RunResumed(ANNA)))).isEmpty();
        assertThat(log(R1)).hasSize(2);
    }

    @Test
    void aWriterWhoSaysToHaveSeenMoreThanThereIsWritesNothing() {
        store().begin(R1, requested("wiki"));

        assertThat(store().append(R1, 2, List.of(new RunPaused(ANNA)))).isEmpty();
        assertThat(store().append(R2, 0, List.of(new RunPaused(ANNA)))).isEmpty();
        assertThat(log(R1)).hasSize(1);
    }

    @Test
    void ofWritersWhoSawTheSameOneWins() throws Exception {
        store().begin(R1, requested("wiki"));
        List<RunEvent> two = List.of(new RunPaused(ANNA), new RunResumed(ANNA));
        for (long seen = 1; seen < 20; seen += 2) {
            long from = seen;
            List<Optional<List<Recorded>>> answers = atOnce(4, number -> store().append(R1, from, two));

            assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        }
        assertThat(log(R1)).extracting(Recorded::number).hasSize(21).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void anEndFreesTheCluster(RunEvent end) {
        store().begin(R1, requested("wiki"));
        store().append(R1, 1, List.of(new RunPaused(ANNA), end));

        assertThat(store().liveRunOf(WIKI)).isEmpty();
        assertThat(store().live()).isEmpty();
        assertThat(log(R1)).hasSize(3);
        assertThat(store().begin(R2, requested("wiki"))).isInstanceOf(Begun.Written.class);
    }

    static List<RunEvent> ends() {
        return List.of(new PreflightBlocked(List.of()), new RunCompleted(false), new RunCancelled());
    }

    @Test
    void nothingFollowsAnEnd() {
        store().begin(R1, requested("wiki"));
        store().append(R1, 1, List.of(new RunCancelled()));

        assertThat(store().append(R1, 1, List.of(new RunPaused(ANNA)))).isEmpty();
        assertRefused(2, List.of(new RunPaused(ANNA)));
        assertThat(log(R1)).hasSize(2);
    }

    @Test
    void whatCannotBeALogIsRefused() {
        store().begin(R1, requested("wiki"));

        assertRefused(1, List.of());
        assertRefused(1, List.of(requested("wiki")));
        assertRefused(1, List.of(new RunCancelled(), new RunPaused(ANNA)));
        assertThat(log(R1)).hasSize(1);
    }

    @Test
    void everyEventIsReadAsItWasWritten() {
        store().begin(R1, requested("wiki"));
        List<RunEvent> events = Samples.events().stream()
                .filter(event -> !(event instanceof RunRequested) && !(event instanceof RunEvent.EndsRun))
                .toList();

        store().append(R1, 1, events);

        assertThat(log(R1)).extracting(Recorded::event).endsWith(events.toArray(RunEvent[]::new));
    }

    @Test
    void aRunThatANewerBuildWroteToIsSaidToBeUnreadable() {
        store().begin(R1, requested("wiki"));
        store().begin(R2, requested("other"));
        writeAsANewerBuild(R1, 2, "node-teleported");

        assertThat(store().read(R1)).isEqualTo(new Stored.Unreadable(2, "node-teleported"));
        assertThat(log(R2)).hasSize(1);
    }

    @Test
    void aRunThatIsNotThereHasNoEvents() {
        assertThat(log(R1)).isEmpty();
        assertThat(store().liveRunOf(WIKI)).isEmpty();
        assertThat(store().runsOf(WIKI, 10)).isEmpty();
    }

    @Test
    void runsOfAClusterAreListedNewestFirst() {
        store().begin(R1, requested("wiki"));
        store().append(R1, 1, List.of(new RunCancelled()));
        store().begin(R2, requested("wiki"));
        store().begin(new RunId("r-3"), requested("other"));

        assertThat(store().runsOf(WIKI, 10)).containsExactly(R2, R1);
        assertThat(store().runsOf(WIKI, 1)).containsExactly(R2);
    }

    @Test
    void runsOfAllClustersAreListedNewestFirst() {
        store().begin(R1, requested("wiki"));
        store().append(R1, 1, List.of(new RunCancelled()));
        store().begin(R2, requested("other"));

        assertThat(store().newest(10)).containsExactly(R2, R1);
        assertThat(store().newest(1)).containsExactly(R2);
    }

    @Test
    void anIdThatReadsLikeSqlIsAnIdLikeAnyOther() {
        RunId sql = new RunId("x' OR '1'='1'; DROP TABLE event; --");
        store().begin(R1, requested("wiki"));

        assertThat(log(sql)).isEmpty();
        store().begin(sql, requested("other' OR 'a'='a"));
        assertThat(log(sql)).hasSize(1);
        assertThat(log(R1)).hasSize(1);
        assertThat(store().runsOf(new ClusterKey("other' OR 'a'='a"), 10)).containsExactly(sql);
    }

    @Test
    void aLiveRunIsDueFromItsBeginningUntilItIsNotedOtherwise() {
        Recorded first = ((Begun.Written) store().begin(R1, requested("wiki"))).first();
        store().begin(R2, requested("other"));
        Instant later = first.at().plus(Duration.ofMinutes(5));

        assertThat(store().live()).extracting(LiveRun::id).containsExactly(R1, R2);
        assertThat(store().live()).first().isEqualTo(new LiveRun(R1, first.at()));

        store().tickDue(R1, later);
        store().tickDue(new RunId("r-9"), later);

        assertThat(store().live()).first().isEqualTo(new LiveRun(R1, later));
    }

    @Test
    void theClockGoesOn() {
        Instant before = store().now();

        assertThat(store().now()).isAfterOrEqualTo(before).isCloseTo(Instant.now(), within());
        assertThat(before).isEqualTo(before.truncatedTo(ChronoUnit.MICROS));
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES);
    }

    private void assertRefused(long seen, List<RunEvent> events) {
        assertThatThrownBy(() -> store().append(R1, seen, events)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Recorded> log(RunId run) {
        return ((Stored.Log) store().read(run)).events();
    }

    /** Everybody does it in the same moment; the answers in any order. */
    static <T> List<T> atOnce(int many, java.util.function.IntFunction<T> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                int mine = number;
                all.add(() -> what.apply(mine));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
