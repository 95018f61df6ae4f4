package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions are checked when a node starts up and at no other moment; a refused node is never part of the cluster. */
class SimulatedJoiningTest extends VirtualCluster {

    @Test
    void withUpgradeModeOffAnyOtherVersionIsRefused() {
        assertThat(afterReplacing("b", NEW)).isEqualTo(ProcessState.REFUSED);
        assertThat(seen().named("b")).isEmpty();
        assertThat(cluster.journal().toString()).contains("upgrade mode is off");
    }

    @Test
    void anOlderVersionThanTheOriginalIsRefused() {
        done(cluster.start("a"));
        assertThat(afterReplacing("b", "9.2.9")).isEqualTo(ProcessState.REFUSED);
        assertThat(seen("b").state()).isEqualTo(NodeState.OFFLINE);
    }

    @Test
    void aReleaseThatCannotRollFromTheOriginalIsRefused() {
        cluster = of(spec().nodes("a", "b").lowestOrigin("10.2.0", "10.1.0"));
        done(cluster.start("a"));
        assertThat(afterReplacing("b", "10.2.0")).isEqualTo(ProcessState.REFUSED);
        assertThat(cluster.journal().toString()).contains("cannot perform rolling upgrade from 9.2.13");
    }

    @Test
    void threeVersionsAtOnceArePossible() {
        upgraded("a");
        replaced("b", "9.2.22");
        assertThat(seen().nodes()).extracting(NodeReport::version).containsExactly(NEW, "9.2.22", OLD);
        assertState(ClusterState.MIXED);
    }

    @Test
    void theOriginalVersionMayComeBack() {
        upgraded("a");
        asked = "b";
        replaced("a", OLD);
        assertThat(seen("a").version()).isEqualTo(OLD);
    }

    @Test
    void aRefusedNodeCanBeGivenAnotherVersion() {
        afterReplacing("b", NEW);
        cluster.replace("b", OLD);
        pass(OFFLINE.plus(START));
        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void anUpgradedNodeRestartedBeforeFinalizationFailsWhereTheSpecSaysSo() {
        cluster = of(spec().nodes("a", "b", "c").restartBeforeFinalizeFails());
        upgraded("a");
        asked = "b";
        cluster.stop("a");
        pass(STOP);
        cluster.startUp("a");
        pass(START);
        assertThat(seen("a").state()).isEqualTo(NodeState.ERROR);
    }

    @Test
    void aStoppedClusterStartsOnAnyVersion() {
        for (String host : new String[] {"a", "b", "c"}) {
            cluster.stop(host);
        }
        pass(STOP);
        cluster.replace("a", NEW);
        pass(OFFLINE.plus(START));
        assertThat(seen().nodes()).extracting(NodeReport::version).containsExactly(NEW);
        assertState(ClusterState.STABLE);
    }

    private ProcessState afterReplacing(String host, String version) {
        cluster.replace(host, version);
        pass(STOP.plus(OFFLINE));
        return cluster.process(host);
    }
}
