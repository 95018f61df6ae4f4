package dev.rollgate.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.engine.Projection.Bookmark;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.engine.Projection.Story;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each step of telling is claimed before it is made and noted after, so that nothing is told twice and nothing forgotten. */
class PublisherTest {
    private static final RunId RUN = new RunId("R1");
    private static final Person ANNA = new Person("UANNA");
    private static final Duration CLAIM = Duration.ofSeconds(12);

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final InMemoryRuns store = new InMemoryRuns(() -> now);
    private final Teller thread = new Teller("thread");
    private final Teller pager = new Teller("pager");
    private final Publisher publisher = new Publisher(store, store, List.of(thread, pager), CLAIM);

    PublisherTest() {
        Duration minute = Duration.ofMinutes(1);
        Limits limits = new Limits(minute, minute, minute, minute, minute, Duration.ZERO);
        store.begin(
                RUN,
                new RunEvent.RunRequested(
                        new ClusterKey("prod-wiki"),
                        Version.of("9.2.21"),
                        ANNA,
                        new Terms(new Approvals(1, 1, 1), true, limits)));
        store.append(RUN, 1, List.of(new RunEvent.RunPaused(ANNA), new RunEvent.RunResumed(ANNA)));
    }

    @Test
    void everyProjectionTellsAllThereIsAndIsWantedNoMore() {
        assertThat(publisher.of(RUN)).isEmpty();

        assertThat(thread.told).containsExactly("1", "2", "3");
        assertThat(pager.told).containsExactly("1", "2", "3");
        assertThat(store.untold(List.of("thread", "pager"))).isEmpty();
    }

    @Test
    void whatIsToldIsNotAskedForAgain() {
        publisher.of(RUN);
        publisher.of(RUN);

        assertThat(thread.told).containsExactly("1", "2", "3");
    }

    @Test
    void oneThatMustWaitDoesNotHoldTheOther() {
        thread.next(new Step.Later(Duration.ofSeconds(30), "rate limited", false));

        assertThat(publisher.of(RUN)).hasValue(Duration.ofSeconds(30));
        assertThat(pager.told).containsExactly("1", "2", "3");
        assertThat(store.cursor(RUN, "thread").lastError()).isEqualTo("rate limited");
    }

    @Test
    void itIsNotAskedBeforeItsTimeAndThenAsIfForTheFirstTime() {
        thread.next(new Step.Later(Duration.ofSeconds(30), "rate limited", false));
        publisher.of(RUN);
        now = now.plusSeconds(10);
        assertThat(publisher.of(RUN)).hasValue(Duration.ofSeconds(20));
        assertThat(thread.told).isEmpty();

        now = now.plusSeconds(20);
        assertThat(publisher.of(RUN)).isEmpty();
        assertThat(thread.told).containsExactly("1", "2", "3");
    }

    @Test
    void aStepThatMayHaveHappenedIsRepeatedAsSuch() {
        thread.next(new Step.Later(Duration.ofSeconds(1), "answer lost", true));
        publisher.of(RUN);
        now = now.plusSeconds(1);
        publisher.of(RUN);

        assertThat(thread.told).containsExactly("1 again", "2", "3");
    }

    @Test
    void aBugInOneIsAStepThatMayHaveHappened() {
        thread.fails();

        assertThat(publisher.of(RUN)).isPresent();
        assertThat(pager.told).hasSize(3);
        now = now.plusSeconds(60);
        publisher.of(RUN);
        assertThat(thread.told).containsExactly("1 again", "2", "3");
    }

    @Test
    void aStepOfABotThatDiedIsLeftToItUntilItsClaimIsOver() {
        assertThat(store.advance(store.cursor(RUN, "thread").claimed(now.plus(CLAIM))))
                .isTrue();

        assertThat(publisher.of(RUN)).hasValue(CLAIM);
        assertThat(thread.told).isEmpty();
        now = now.plus(CLAIM);
        assertThat(publisher.of(RUN)).isEmpty();
        assertThat(thread.told).containsExactly("1 again", "2", "3");
    }

    @Test
    void aBotThatLostItsClaimDoesNotNoteItsStep() {
        thread.meanwhile(() -> store.advance(store.cursor(RUN, "thread").claimed(now.plus(CLAIM))));

        assertThat(publisher.of(RUN)).isPresent();
        assertThat(store.cursor(RUN, "thread").told()).isZero();
    }

    @Test
    void oneThatRestsIsWokenWhenItWantedTo() {
        pager.next(rest(Duration.ofMinutes(5)));

        assertThat(publisher.of(RUN)).hasValue(Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(publisher.of(RUN)).hasValue(Duration.ofMinutes(3));
        now = now.plus(Duration.ofMinutes(3));
        pager.next(new Step.UpToDate(new Bookmark(3, "{}")));
        assertThat(publisher.of(RUN)).isEmpty();
        assertThat(pager.steps).isEqualTo(2);
    }

    @Test
    void newsWakeItBefore() {
        pager.next(rest(Duration.ofMinutes(5)));
        publisher.of(RUN);
        store.append(RUN, 3, List.of(new RunEvent.RunPaused(ANNA)));

        publisher.of(RUN);
        assertThat(pager.told).containsExactly("4");
    }

    @Test
    void oneThatFailsWhenItIsWokenTriesAgain() {
        pager.next(rest(Duration.ofMinutes(5)));
        publisher.of(RUN);
        now = now.plus(Duration.ofMinutes(5));
        pager.next(new Step.Later(Duration.ofSeconds(7), "503", false));

        assertThat(publisher.of(RUN)).hasValue(Duration.ofSeconds(7));
        now = now.plusSeconds(7);
        pager.next(new Step.UpToDate(new Bookmark(3, "{}")));
        assertThat(publisher.of(RUN)).isEmpty();
        assertThat(pager.steps).isEqualTo(3);
    }

    @Test
    void newsDoNotShortenTheWaitAfterAFailure() {
        pager.next(new Step.Later(Duration.ofSeconds(30), "503", false));
        publisher.of(RUN);
        store.append(RUN, 3, List.of(new RunEvent.RunPaused(ANNA)));

        assertThat(publisher.of(RUN)).hasValue(Duration.ofSeconds(30));
        assertThat(pager.steps).isEqualTo(1);
    }

    private static Step rest(Duration delay) {
        return new Step.Idle(new Bookmark(3, "{}"), delay);
    }

    /** Tells one event a step, unless a test says otherwise. */
    private static final class Teller implements Projection {
        final List<String> told = new ArrayList<>();
        private final String name;
        private final Deque<Step> scripted = new ArrayDeque<>();
        private boolean fails;
        private Runnable meanwhile = () -> {};
        int steps;

        Teller(String name) {
            this.name = name;
        }

        void next(Step step) {
            scripted.add(step);
        }

        void fails() {
            fails = true;
        }

        void meanwhile(Runnable happening) {
            meanwhile = happening;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Step tellNext(Story story, Bookmark from, boolean repeated) {
            steps++;
            Runnable happening = meanwhile;
            meanwhile = () -> {};
            happening.run();
            if (fails) {
                fails = false;
                throw new IllegalStateException("a bug");
            }
            if (!scripted.isEmpty()) {
                return scripted.remove();
            }
            long next = from.told() + 1;
            told.add(next + (repeated ? " again" : ""));
            return new Step.Told(new Bookmark(next, from.memo()));
        }
    }
}
