package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ClusterState.MIXED;
import static dev.rollgate.sandbox.confluence.ClusterState.READY_TO_RUN_UPGRADE_TASKS;
import static dev.rollgate.sandbox.confluence.ClusterState.READY_TO_UPGRADE;
import static dev.rollgate.sandbox.confluence.ClusterState.STABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A cluster goes from STABLE through an upgrade to STABLE as the product does, and each call is refused in every other state. */
class SimulatedClusterTest extends VirtualCluster {

    @Test
    void walksThroughAnUpgradeStateByState() {
        assertState(STABLE);
        assertThat(seen().originalVersion()).isNull();

        assertThat(done(cluster.start("c")).state()).isEqualTo(READY_TO_UPGRADE);
        assertThat(seen().originalVersion()).isEqualTo(OLD);

        asked = "c";
        cluster.replace("a", NEW);
        assertThat(seen("a").state()).isEqualTo(NodeState.TERMINATING);
        assertState(READY_TO_UPGRADE);
        pass(STOP);
        assertThat(seen("a").state()).isEqualTo(NodeState.OFFLINE);
        assertState(READY_TO_UPGRADE);
        pass(OFFLINE);
        assertThat(seen("a").state()).isEqualTo(NodeState.STARTING);
        assertState(MIXED);
        pass(START);
        assertThat(seen("a").state()).isEqualTo(NodeState.ACTIVE);
        assertThat(seen("a").version()).isEqualTo(NEW);
        assertThat(seen("a").buildNumber()).isEqualTo("9116");
        assertState(MIXED);

        replaced("b", NEW);
        assertState(MIXED);

        asked = "a";
        replaced("c", NEW);
        assertState(READY_TO_RUN_UPGRADE_TASKS);

        ClusterReport approved = done(cluster.approve("a"));
        assertThat(approved.state()).isEqualTo(STABLE);
        assertThat(approved.upgradeModeEnabled()).isFalse();
        assertThat(approved.originalVersion()).isNull();
        assertThat(cluster.facts()).isEqualTo(new Facts(1, 1, 0, 0, 1));
    }

    @Test
    void lateQuestionsFindTheSameHistoryAsPromptOnes() {
        done(cluster.start("a"));
        cluster.replace("b", NEW);
        pass(STOP.plus(OFFLINE).plus(START));

        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
        assertThat(cluster.journal().entries())
                .extracting(Journal.Entry::what)
                .containsSubsequence(
                        "start in STABLE",
                        "b STOPPING 9.2.13",
                        "b DOWN 9.2.13",
                        "b INSTALLING 9.2.13",
                        "b STARTING 9.2.21",
                        "b RUNNING 9.2.21");
    }

    @Test
    void startIsRefusedWhenItIsOnAlready() {
        done(cluster.start("a"));
        assertRefused(cluster.start("a"));
    }

    @Test
    void startIsRefusedDuringTheWholeUpgrade() {
        upgraded("a");
        assertRefused(cluster.start("a"));
        replaced("b", NEW);
        replaced("c", NEW);
        assertRefused(cluster.start("a"));
    }

    @Test
    void cancelIsRefusedBeforeTheStartAndOnceANodeIsUpgraded() {
        assertRefused(cluster.cancel("a"));
        upgraded("a");
        assertRefused(cluster.cancel("a"));
        replaced("b", NEW);
        replaced("c", NEW);
        assertRefused(cluster.cancel("a"));
    }

    @Test
    void cancelEndsUpgradeModeWhileAllAreOnTheOldVersion() {
        done(cluster.start("a"));
        assertThat(done(cluster.cancel("a")).state()).isEqualTo(STABLE);
        assertThat(cluster.facts().cancels()).isEqualTo(1);
    }

    @Test
    void approveIsRefusedUntilNoOldVersionIsLeft() {
        assertRefused(cluster.approve("a"));
        upgraded("a");
        assertRefused(cluster.approve("a"));
    }

    @Test
    void retryIsRefusedWhereNothingFailed() {
        assertRefused(cluster.retryUpgrade("a"));
        upgraded("a");
        assertRefused(cluster.retryUpgrade("a"));
    }

    @Test
    void refusedCallsCountForNothing() {
        assertRefused(cluster.approve("a"));
        assertRefused(cluster.cancel("a"));
        assertRefused(cluster.retryUpgrade("a"));
        assertThat(cluster.facts()).isEqualTo(new Facts(0, 0, 0, 0, 0));
    }

    @Test
    void rollsBackNodeByNodeUntilCancelIsAllowedAgain() {
        upgraded("a");
        asked = "b";
        replaced("a", OLD);
        assertState(READY_TO_UPGRADE);
        assertThat(done(cluster.cancel("b")).state()).isEqualTo(STABLE);
    }

    @Test
    void onlyANodeThatServesAnswers() {
        cluster.stop("b");
        assertThat(cluster.cluster("b")).isEqualTo(new Answer.Unanswered<>("b", ProcessState.STOPPING));
        assertThat(cluster.serving()).containsExactly("a", "c");
    }

    @Test
    void theAnsweringNodeCallsItselfLocal() {
        asked = "b";
        assertThat(seen().nodes()).extracting(NodeReport::local).containsExactly(false, true, false);
    }

    @Test
    void aNodeIsFoundByItsIdOrNotAtAll() {
        String id = seen("b").id();
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(done(cluster.node("a", id)).name()).isEqualTo("b");
        assertThat(cluster.node("a", "00000000")).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void tasksAndUsersAreThoseOfTheNode() {
        cluster.tasks("b", 2);
        cluster.users("b", 41);
        assertThat(seen("b").tasksTotal()).isEqualTo(2);
        assertThat(seen("b").activeUserCount()).isEqualTo(41);
    }

    @Test
    void nodesWithoutNamesAreAllCalledNotConfiguredAndSortedByAddress() {
        cluster = of(spec().node(NodeSpec.named("b", "10.1.0.12").withName(null))
                .node(NodeSpec.named("a", "10.1.0.11").withName(null)));
        assertThat(seen().nodes()).extracting(NodeReport::name).containsOnly("Not configured");
        assertThat(seen().nodes()).extracting(NodeReport::ipAddress).containsExactly("10.1.0.11", "10.1.0.12");
    }

    @Test
    void portNumbersAreLeftOutUnlessAskedFor() {
        assertThat(seen("a").portNumber()).isNull();
        cluster = of(spec().nodes("a").portNumbers());
        assertThat(seen("a").portNumber()).isEqualTo(5801);
    }

    @Test
    void theMostNodesOutIsCountedBetweenQuestionsToo() {
        cluster.replace("b", OLD);
        pass(STOP);
        cluster.kill("c");
        pass(OFFLINE.plus(START));
        cluster.startUp("c");
        pass(START);
        assertThat(cluster.serving()).containsExactly("a", "b", "c");
        assertThat(cluster.facts().mostOut()).isEqualTo(2);
    }

    @Test
    void allDurationsAreDividedBySpeed() {
        cluster = of(spec().nodes("a", "b").speed(10));
        cluster.replace("b", OLD);
        pass(STOP.plus(OFFLINE).plus(START).dividedBy(10));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void stepsOutOfOrderAreTheCallersMistake() {
        assertThatThrownBy(() -> cluster.startUp("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a cannot be started: it is RUNNING");
        assertThatThrownBy(() -> cluster.install("a", NEW)).isInstanceOf(IllegalStateException.class);
        cluster.stop("a");
        assertThatThrownBy(() -> cluster.stop("a")).hasMessage("a cannot be stopped: it is STOPPING");
        pass(STOP);
        assertThatThrownBy(() -> cluster.kill("a")).hasMessage("a cannot be killed: it is DOWN");
        cluster.replace("a", OLD);
        assertThatThrownBy(() -> cluster.replace("a", OLD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cluster.add(NodeSpec.named("b", "10.1.0.19"), OLD))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cluster.stop("nobody")).isInstanceOf(IllegalArgumentException.class);
    }
}
