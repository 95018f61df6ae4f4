package dev.rollgate.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happened can be read for ever, and reading it changes nothing. */
class PastTest {
    private static final RunId FIRST = new RunId("R1");
    private static final RunId SECOND = new RunId("R2");
    private static final RunId OTHER = new RunId("R3");
    private static final ClusterKey PROD = new ClusterKey("prod-wiki");

    private final InMemoryRuns store = new InMemoryRuns(() -> Instant.parse("2026-11-25T10:00:00Z"));
    private final RingsHeard schedule = new RingsHeard();
    private final Runs runs = new Runs(store, schedule, Runnable::run);

    PastTest() {
        store.begin(FIRST, request(PROD));
        store.append(FIRST, 1, List.of(new RunEvent.RunCancelled()));
        store.begin(SECOND, request(PROD));
        store.begin(OTHER, request(new ClusterKey("test-wiki")));
    }

    @Test
    void aRunThatIsOverIsKnownWithItsWholeLog() {
        assertThat(runs.past(FIRST))
                .isInstanceOfSatisfying(
                        Past.Known.class, known -> assertThat(known.log()).hasSize(2));
    }

    @Test
    void aRunThatNeverWasIsUnknown() {
        assertThat(runs.past(new RunId("nobody"))).isEqualTo(new Past.Unknown(new RunId("nobody")));
    }

    @Test
    void aRunThatANewerBuildWroteToIsSaidToBeUnreadable() {
        store.writtenByANewerBuild(SECOND, 2, "node-teleported");
        assertThat(runs.past(SECOND)).isEqualTo(new Past.Unreadable(SECOND, "node-teleported"));
    }

    @Test
    void theNewestRunsAreReadAndTheOthersCounted() {
        assertThat(ids(runs.chronicle(Optional.empty(), 2))).containsExactly(OTHER, SECOND);
        assertThat(runs.chronicle(Optional.empty(), 2).others()).isEqualTo(1);
        assertThat(ids(runs.chronicle(Optional.of(PROD), 2))).containsExactly(SECOND, FIRST);
        assertThat(runs.chronicle(Optional.of(PROD), 2).others()).isZero();
    }

    @Test
    void readingRingsForNobody() {
        runs.past(SECOND);
        runs.chronicle(Optional.empty(), 10);
        assertThat(schedule.ticks).isEmpty();
    }

    private static List<RunId> ids(Chronicle chronicle) {
        return chronicle.newest().stream()
                .map(past -> ((Past.Known) past).run().id())
                .toList();
    }

    private static RunEvent.RunRequested request(ClusterKey cluster) {
        Duration minute = Duration.ofMinutes(1);
        Limits limits = new Limits(minute, minute, minute, minute, minute, Duration.ZERO);
        return new RunEvent.RunRequested(
                cluster, Version.of("9.2.21"), new Person("UANNA"), new Terms(new Approvals(1, 1, 1), true, limits));
    }
}
