package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users stay where they are until the load balancer moves them, a fifth at a time, and none is ever lost. */
class SimulatedCrowdTest extends VirtualCluster {
    private static final Duration MOVE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);

    @BeforeEach
    void unevenlyUsed() {
        cluster.users("a", 50);
        cluster.users("b", 20);
        cluster.users("c", 30);
    }

    @Test
    void nobodyMovesUnasked() {
        pass(LONG);
        assertThat(users()).containsExactly(50, 20, 30);
    }

    @Test
    void aNodeOutOfRotationLosesItsUsersToTheOthersByAndBy() {
        cluster.rotation("a", false);
        pass(MOVE);
        assertThat(users()).containsExactly(40, 30, 30);
        pass(LONG);
        assertThat(users()).containsExactly(0, 50, 50);
        assertThat(cluster.inRotation()).containsExactly("b", "c");
        assertThat(cluster.serving()).contains("a");
    }

    @Test
    void putBackItHasNoUsersAtFirst() {
        cluster.rotation("a", false);
        pass(LONG);
        cluster.rotation("a", true);
        pass(LONG);
        assertThat(users()).containsExactly(0, 50, 50);
        assertThat(cluster.inRotation()).containsExactly("a", "b", "c");
    }

    @Test
    void withNobodyElseInRotationUsersStay() {
        List.of("a", "b", "c").forEach(host -> cluster.rotation(host, false));
        pass(LONG);
        assertThat(users()).containsExactly(50, 20, 30);
        assertThat(cluster.inRotation()).isEmpty();
    }

    @Test
    void usersPileUpOnANodeUntilTheyAreToEvenOut() {
        cluster.mishaps().usersPileUp("b", true);
        pass(MOVE);
        assertThat(users()).containsExactly(40, 36, 24);
        pass(LONG);
        assertThat(users()).containsExactly(0, 100, 0);
        assertThat(cluster.machine("b").usersPileUp()).isTrue();

        cluster.mishaps().usersPileUp("b", false);
        pass(LONG);
        assertThat(users()).containsExactlyInAnyOrder(33, 33, 34);
    }

    @Test
    void takingTheNodeOutOfRotationSpreadsThemAndEndsThePilingUp() {
        cluster.mishaps().usersPileUp("b", true);
        pass(LONG);
        cluster.rotation("b", false);
        pass(LONG);
        cluster.rotation("b", true);
        pass(LONG);
        assertThat(users()).containsExactly(50, 0, 50);
        assertThat(cluster.machine("b").usersPileUp()).isFalse();
    }

    @Test
    void onANodeThatComesBackTheyPileUpWhenItServes() {
        cluster.mishaps().usersPileUp("b", true);
        cluster.replace("b", OLD);
        pass(STOP.plus(OFFLINE));
        assertThat(cluster.machine("a").users()).isGreaterThan(39);
        pass(START.plus(LONG));
        assertThat(users()).containsExactly(0, 100, 0);
    }

    @Test
    void theyPileUpOnOneNodeOnlyAndOnNoneOutOfRotation() {
        cluster.mishaps().usersPileUp("b", true);
        cluster.mishaps().usersPileUp("c", true);
        assertThat(cluster.machine("b").usersPileUp()).isFalse();
        cluster.rotation("a", false);
        assertThatThrownBy(() -> cluster.mishaps().usersPileUp("a", true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a can get no users: it is out of rotation");
    }

    @Test
    void theyMoveAtThePaceOfTheCluster() {
        cluster.pace(10);
        cluster.rotation("a", false);
        pass(MOVE.dividedBy(10));
        assertThat(users()).containsExactly(40, 30, 30);
    }

    private List<Integer> users() {
        return seen().nodes().stream().map(NodeReport::activeUserCount).toList();
    }
}
