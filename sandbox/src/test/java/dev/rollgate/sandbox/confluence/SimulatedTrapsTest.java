package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ClusterState.MIXED;
import static dev.rollgate.sandbox.confluence.ClusterState.READY_TO_RUN_UPGRADE_TASKS;
import static dev.rollgate.sandbox.confluence.ClusterState.READY_TO_UPGRADE;
import static dev.rollgate.sandbox.confluence.ClusterState.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The states mislead whoever trusts them without looking at the nodes, in the ways in which Confluence's do. */
class SimulatedTrapsTest extends VirtualCluster {

    @Test
    void saysReadyToFinalizeWhileTheLastOldNodeIsDown() {
        upgraded("a", "b");
        cluster.stop("c");
        assertState(MIXED);
        pass(STOP);
        assertThat(seen("c").state()).isEqualTo(NodeState.OFFLINE);
        assertState(READY_TO_RUN_UPGRADE_TASKS);
        assertThat(done(cluster.approve("a")).state()).isEqualTo(STABLE);
    }

    @Test
    void ofTwoNodesTheSecondStopSaysReadyAlready() {
        cluster = of(spec().nodes("a", "b"));
        upgraded("a");
        cluster.stop("b");
        pass(STOP);
        assertState(READY_TO_RUN_UPGRADE_TASKS);
    }

    @Test
    void saysReadyToFinalizeWhileTheLastNodeIsStarting() {
        upgraded("a", "b");
        cluster.replace("c", NEW);
        pass(STOP.plus(OFFLINE));
        assertThat(seen("c").state()).isEqualTo(NodeState.STARTING);
        assertState(READY_TO_RUN_UPGRADE_TASKS);
    }

    @Test
    void aNodeThatDoesNotAnswerHasNeitherStateNorVersionAndMakesTheClusterMixed() {
        upgraded("a", "b", "c");
        cluster.silence("c", Duration.ofSeconds(7));
        assertThat(seen("c").state()).isNull();
        assertThat(seen("c").version()).isNull();
        assertThat(seen("c").tasksTotal()).isNull();
        assertState(MIXED);
        assertRefused(cluster.approve("a"));
        pass(Duration.ofSeconds(7));
        assertState(READY_TO_RUN_UPGRADE_TASKS);
    }

    @Test
    void aStartingNodeFlickersWhereTheSpecSaysSo() {
        cluster = of(spec().nodes("a", "b", "c").silentAfterJoining(Duration.ofSeconds(20)));
        done(cluster.start("a"));
        cluster.replace("b", OLD);
        pass(STOP.plus(OFFLINE));
        assertThat(seen("b").state()).isNull();
        assertState(MIXED);
        pass(Duration.ofSeconds(20));
        assertThat(seen("b").state()).isEqualTo(NodeState.STARTING);
        assertState(READY_TO_UPGRADE);
    }

    @Test
    void aKilledNodeHasNoStateUntilTheClusterNotices() {
        done(cluster.start("a"));
        cluster.kill("b");
        assertThat(seen("b").state()).isNull();
        pass(DETECTION);
        assertThat(seen("b").state()).isEqualTo(NodeState.OFFLINE);
    }

    @Test
    void withUpgradeModeOffANodeThatIsDownHasNoRow() {
        String id = seen("b").id();
        cluster.stop("b");
        assertThat(seen("b").state()).isEqualTo(NodeState.TERMINATING);
        pass(STOP);
        assertThat(seen().nodes()).extracting(NodeReport::name).containsExactly("a", "c");
        assertThat(cluster.node("a", id)).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void anOfflineRowKnowsOnlyWhoItIs() {
        done(cluster.start("a"));
        NodeReport before = seen("b");
        cluster.stop("b");
        pass(STOP);
        assertThat(seen("b")).isEqualTo(before.offline());
        assertThat(seen("b").version()).isNull();
        assertThat(seen("b").buildNumber()).isNull();
        assertThat(seen("b").activeUserCount()).isNull();
    }

    @Test
    void afterACancelWithTheFirstNodeDownItVanishesAndTheNewVersionIsRefused() {
        done(cluster.start("a"));
        cluster.replace("b", NEW);
        pass(STOP);
        assertState(READY_TO_UPGRADE);
        assertThat(done(cluster.cancel("a")).nodes()).hasSize(2);
        pass(OFFLINE);
        assertThat(cluster.process("b")).isEqualTo(ProcessState.REFUSED);
        assertThat(seen().nodes()).hasSize(2);
    }

    @Test
    void aNodeInErrorPinsTheClusterAtMixedUntilItIsStopped() {
        upgraded("a", "b");
        cluster.failNextStart("c");
        cluster.replace("c", NEW);
        pass(STOP.plus(OFFLINE).plus(START));
        assertThat(seen("c").state()).isEqualTo(NodeState.ERROR);
        assertState(MIXED);
        cluster.stop("c");
        pass(STOP);
        assertState(READY_TO_RUN_UPGRADE_TASKS);
    }

    @Test
    void aNodeThatFailedOnceStartsTheNextTime() {
        cluster.failNextStart("c");
        cluster.replace("c", OLD);
        pass(STOP.plus(OFFLINE).plus(START));
        replaced("c", OLD);
        assertThat(seen("c").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void aNodeThatHangsInStartingCanRecoverByItself() {
        cluster.hangNextStart("c");
        cluster.replace("c", OLD);
        pass(Duration.ofDays(1));
        assertThat(seen("c").state()).isEqualTo(NodeState.STARTING);
        cluster.recover("c");
        assertThat(seen("c").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void aNodeThatReturnsElsewhereLeavesAGhostUntilTheEnd() {
        cluster = of(spec().nodes("a", "b", "c").newAddressAtRestart());
        String before = seen("a").ipAddress();
        upgraded("a", "b", "c");
        assertThat(seen().nodes()).hasSize(6);
        assertThat(seen().nodes().stream().filter(row -> row.state() == NodeState.OFFLINE))
                .hasSize(3)
                .anyMatch(row -> row.ipAddress().equals(before));
        assertState(READY_TO_RUN_UPGRADE_TASKS);
        assertThat(done(cluster.approve("a")).nodes()).hasSize(3);
    }

    @Test
    void anIdMayChangeOverARestart() {
        cluster = of(spec().nodes("a", "b").newIdAtRestart());
        String before = seen("b").id();
        replaced("b", OLD);
        assertThat(seen("b").id()).isNotEqualTo(before);
        assertThat(cluster.node("a", before)).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void aNodeThatJoinedAfterTheStartVanishesWhenItStops() {
        done(cluster.start("a"));
        cluster.add(NodeSpec.named("d", "10.1.0.14"), OLD);
        cluster.startUp("d");
        pass(START);
        assertThat(seen("d").state()).isEqualTo(NodeState.ACTIVE);
        cluster.stop("d");
        pass(STOP);
        assertThat(seen().named("d")).isEmpty();
    }

    @Test
    void withUpgradeModeOffANodeInErrorDoesNotDisturbStable() {
        cluster.failNextStart("c");
        cluster.replace("c", OLD);
        pass(STOP.plus(OFFLINE).plus(START));
        assertThat(seen("c").state()).isEqualTo(NodeState.ERROR);
        assertState(STABLE);
        assertThat(done(cluster.start("a")).state()).isEqualTo(MIXED);
    }
}
