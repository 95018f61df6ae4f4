package dev.rollgate.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A decision that cannot be undone needs the same reading twice; an unknown reading neither confirms nor resets. */
class EvidenceTest {
    private static final Instant T = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void oneLookConfirmsNothing() {
        assertThat(Evidence.first(stable(), T).twice(EvidenceTest::isStable)).isFalse();
    }

    @Test
    void aSecondLookNearlyASecondLaterConfirms() {
        assertThat(Evidence.first(stable(), T).then(stable(), T.plusMillis(899)).twice(EvidenceTest::isStable))
                .isFalse();
        assertThat(Evidence.first(stable(), T).then(stable(), T.plusMillis(900)).twice(EvidenceTest::isStable))
                .isTrue();
    }

    @Test
    void looksInQuickSuccessionConfirmTogether() {
        Evidence evidence =
                Evidence.first(stable(), T).then(stable(), T.plusMillis(400)).then(stable(), T.plusMillis(950));

        assertThat(evidence.twice(EvidenceTest::isStable)).isTrue();
    }

    @Test
    void aDifferentLookBetweenThemResets() {
        Evidence evidence =
                Evidence.first(stable(), T).then(mixed(), T.plusMillis(500)).then(stable(), T.plusMillis(1000));

        assertThat(evidence.twice(EvidenceTest::isStable)).isFalse();
    }

    @Test
    void anUnknownLookBetweenThemDoesNot() {
        Evidence evidence =
                Evidence.first(stable(), T).then(nothing(), T.plusMillis(500)).then(stable(), T.plusMillis(1000));

        assertThat(evidence.twice(EvidenceTest::isStable)).isTrue();
    }

    @Test
    void anUnknownNewestLookConfirmsNothing() {
        Evidence evidence =
                Evidence.first(stable(), T).then(stable(), T.plusSeconds(1)).then(nothing(), T.plusSeconds(2));

        assertThat(evidence.twice(EvidenceTest::isStable)).isFalse();
        assertThat(evidence.silentSince()).isEqualTo(T.plusSeconds(2));
    }

    @Test
    void whatIsOlderThanTwoMinutesIsForgotten() {
        Evidence late = Evidence.first(nothing(), T).then(stable(), T.plus(Duration.ofMinutes(3)));

        assertThat(late.recent()).isEmpty();
        assertThat(Evidence.first(nothing(), T)
                        .then(nothing(), T.plusSeconds(200))
                        .silentSince())
                .isEqualTo(T.plusSeconds(200));
    }

    private static boolean isStable(ClusterView view) {
        return view.state() == ClusterState.STABLE;
    }

    private static Observation stable() {
        return seen(Reading.seen(new ClusterView(ClusterState.STABLE, false, false, null, List.of())));
    }

    private static Observation mixed() {
        return seen(Reading.seen(new ClusterView(ClusterState.MIXED, true, false, null, List.of())));
    }

    private static Observation nothing() {
        return seen(Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer"));
    }

    private static Observation seen(Reading<ClusterView> cluster) {
        return new Observation(cluster, Reading.seen(false), Map.of());
    }
}
