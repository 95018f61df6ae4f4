package dev.rollgate.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterState;
import dev.rollgate.orchestration.run.Limits;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Terms;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.store.InMemoryRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A tick observes, decides, records and then acts; an order is given only by the tick whose record of it was taken, and not
 * again before a look showed that it had no effect.
 */
class ReconcilerTest {
    private static final RunId RUN = new RunId("R1");
    private static final ClusterKey PROD = new ClusterKey("prod-wiki");
    private static final Person ANNA = new Person("UANNA");
    private static final Duration POLL = Duration.ofSeconds(5);

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final InMemoryRuns store = new InMemoryRuns(() -> now);
    private final RingsHeard rings = new RingsHeard();
    private final ScriptedConfluence confluence = new ScriptedConfluence();
    private final Reconciler reconciler = reconciler();

    ReconcilerTest() {
        store.begin(RUN, request());
    }

    @Test
    void itLooksASecondTimeSoonAndThenAsSeldomAsAPersonIsAwaited() {
        assertThat(reconciler.of(RUN)).hasValue(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(reconciler.of(RUN)).hasValue(POLL.multipliedBy(3));

        assertThat(run().openGate()).isPresent();
        assertThat(rings.publish).containsExactly(RUN);
        assertThat(store.live().getFirst().tickDue()).isEqualTo(now.plusSeconds(15));
    }

    @Test
    void anOrderIsRecordedBeforeItIsGiven() {
        confluence.whenOrdered(order -> assertThat(lastEvent()).isEqualTo(new RunEvent.UpgradeModeAsked(1)));
        untilUpgradeModeIsAsked();

        assertThat(confluence.orders).containsExactly("start");
    }

    @Test
    void aTickThatLostTheRaceGivesNoOrder() {
        approvedStart();
        confluence.whenLookedAt(() -> store.append(RUN, run().version(), List.of(new RunEvent.RunPaused(ANNA))));

        assertThat(reconciler.of(RUN)).hasValue(Duration.ofSeconds(1));
        assertThat(confluence.orders).isEmpty();
        assertThat(run().isPaused()).isTrue();
    }

    @Test
    void anOrderWhoseAnswerWasLostIsSeenAsDoneByABotThatRemembersNothing() {
        confluence.losesAnswers();
        untilUpgradeModeIsAsked();
        confluence.shows(ClusterState.READY_TO_UPGRADE, true);

        Reconciler restarted = reconciler();
        tick(restarted, 3);
        assertThat(confluence.orders).containsExactly("start");
        assertThat(run().phase()).isEqualTo(new Phase.Upgrading());
    }

    @Test
    void anOrderThatABotDiedBeforeGivingIsGivenByTheNext() {
        approvedStart();
        store.append(RUN, run().version(), List.of(new RunEvent.UpgradeModeAsked(1)));

        Reconciler restarted = reconciler();
        tick(restarted, 5);
        assertThat(confluence.orders).isEmpty();
        now = now.plusSeconds(10);
        tick(restarted, 1);
        assertThat(confluence.orders).containsExactly("start");
        assertThat(lastEvent()).isEqualTo(new RunEvent.UpgradeModeAsked(2));
    }

    @Test
    void aRunThatANewerBuildWroteToIsLeftAlone() {
        store.writtenByANewerBuild(RUN, 2, "node-drained");

        assertThat(reconciler.of(RUN)).hasValue(Duration.ofMinutes(1));
        assertThat(confluence.looks).isZero();
    }

    @Test
    void aRunWhoseClusterLeftTheConfigurationIsLeftAlone() {
        Reconciler elsewhere = new Reconciler(store, rings, key -> Optional.empty(), POLL);

        assertThat(elsewhere.of(RUN)).hasValue(Duration.ofMinutes(1));
        assertThat(run().version()).isEqualTo(1);
    }

    @Test
    void aRunThatIsOverIsNotLookedAtAnyMore() {
        store.append(RUN, 1, List.of(new RunEvent.CancelRequested(ANNA), new RunEvent.RunCancelled()));

        assertThat(reconciler.of(RUN)).isEmpty();
        assertThat(confluence.looks).isZero();
        assertThat(reconciler.of(new RunId("nobody"))).isEmpty();
    }

    @Test
    void aBugInALookEndsThatTickOnly() {
        confluence.whenLookedAt(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> reconciler.of(RUN)).hasMessage("a bug");

        tick(reconciler, 2);
        assertThat(run().openGate()).isPresent();
    }

    private Reconciler reconciler() {
        Cluster cluster = new Cluster(PROD, confluence, Map.of());
        return new Reconciler(store, rings, key -> Optional.of(cluster).filter(one -> key.equals(PROD)), POLL);
    }

    private void approvedStart() {
        tick(reconciler, 2);
        long gate = run().openGate().orElseThrow().number();
        store.append(RUN, run().version(), List.of(new RunEvent.Approved(gate, ANNA)));
    }

    private void untilUpgradeModeIsAsked() {
        approvedStart();
        tick(reconciler, 1);
        assertThat(lastEvent()).isEqualTo(new RunEvent.UpgradeModeAsked(1));
    }

    private void tick(Reconciler bot, int times) {
        for (int i = 0; i < times; i++) {
            bot.of(RUN);
            now = now.plusSeconds(1);
        }
    }

    private Run run() {
        return Run.of(RUN, log());
    }

    private RunEvent lastEvent() {
        return log().getLast().event();
    }

    private List<Recorded> log() {
        return ((RunStore.Stored.Log) store.read(RUN)).events();
    }

    private static RunEvent.RunRequested request() {
        Duration hour = Duration.ofHours(1);
        Limits limits = new Limits(hour, hour, hour, hour, hour, Duration.ZERO);
        return new RunEvent.RunRequested(
                PROD, Version.of("9.2.21"), ANNA, new Terms(new Approvals(1, 1, 1), true, limits));
    }
}
