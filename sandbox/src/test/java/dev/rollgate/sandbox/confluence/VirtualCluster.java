package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** A cluster on a clock that moves only when told, and words for what the tests say of it. */
abstract class VirtualCluster {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    static final Duration STOP = Duration.ofSeconds(10);
    static final Duration OFFLINE = Duration.ofMinutes(1);
    static final Duration START = Duration.ofMinutes(3);
    static final Duration DETECTION = Duration.ofSeconds(15);
    static final Duration FINALIZATION = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    final InstantSource clock = () -> now;
    SimulatedCluster cluster;
    /** The host that answers; tests change it when that one is to be replaced. */
    String asked = "a";

    @BeforeEach
    void threeNodesOnTheOldVersion() {
        cluster = of(spec().nodes("a", "b", "c"));
    }

    static ClusterSpec.Builder spec() {
        return ClusterSpec.builder()
                .version(OLD)
                .buildNumber(OLD, "9109")
                .buildNumber(NEW, "9116")
                .durations(new PhaseDurations(STOP, OFFLINE, START))
                .failureDetection(DETECTION);
    }

    SimulatedCluster of(ClusterSpec.Builder spec) {
        return new SimulatedCluster(spec.build(), clock);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    ClusterReport seen() {
        return done(cluster.cluster(asked));
    }

    NodeReport seen(String name) {
        return seen().named(name).orElseThrow();
    }

    void assertState(ClusterState state) {
        assertThat(seen().state()).as(cluster.journal().toString()).isEqualTo(state);
    }

    void assertRefused(Answer<ClusterReport> answer) {
        ClusterReport before = seen();
        assertThat(answer).isInstanceOf(Answer.Conflict.class);
        assertThat(seen()).isEqualTo(before);
    }

    /** Replaces the node and waits until it serves. */
    void replaced(String host, String version) {
        cluster.replace(host, version);
        pass(STOP.plus(OFFLINE).plus(START));
        assertThat(cluster.process(host)).isEqualTo(ProcessState.RUNNING);
    }

    /** Upgrade mode on and the nodes replaced; the first of them answers from then on. */
    void upgraded(String... hosts) {
        done(cluster.start(asked));
        for (String host : hosts) {
            asked = host.equals(asked) ? cluster.serving().get(cluster.serving().size() - 1) : asked;
            replaced(host, NEW);
        }
        asked = hosts[0];
    }

    static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T> done -> done.report();
            case Answer.Conflict<T> refused -> throw new AssertionError(refused);
            case Answer.NotFound<T> missing -> throw new AssertionError(missing);
            case Answer.Unanswered<T> down -> throw new AssertionError(down);
        };
    }
}
