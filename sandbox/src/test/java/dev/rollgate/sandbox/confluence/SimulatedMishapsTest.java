package dev.rollgate.sandbox.confluence;

import static dev.rollgate.sandbox.confluence.ClusterState.MIXED;
import static dev.rollgate.sandbox.confluence.ClusterState.READY_TO_UPGRADE;
import static dev.rollgate.sandbox.confluence.ClusterState.STABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can go wrong with a node goes wrong on demand: once, and not before it was to. */
class SimulatedMishapsTest extends VirtualCluster {
    private static final Duration CYCLE = STOP.plus(OFFLINE).plus(START);

    @Test
    void aNodeFailsWhileItServesAndMayRecover() {
        done(cluster.start("a"));
        cluster.mishaps().fail("b");
        assertThat(seen("b").state()).isEqualTo(NodeState.ERROR);
        assertState(MIXED);
        assertThatThrownBy(() -> cluster.mishaps().fail("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("b cannot be broken: it is ERROR");

        cluster.recover("b");
        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void aStopHangsUntilItIsMended() {
        done(cluster.start("a"));
        cluster.mishaps().plan("b", Mishap.STOP_HANGS, true);
        cluster.replace("b", NEW);
        pass(Duration.ofDays(1));
        assertThat(seen("b").state()).isEqualTo(NodeState.TERMINATING);
        assertThat(cluster.machine("b").planned()).containsExactly(Mishap.STOP_HANGS);

        cluster.mishaps().plan("b", Mishap.STOP_HANGS, false);
        pass(CYCLE);
        assertThat(seen("b").version()).isEqualTo(NEW);
    }

    @Test
    void aNodeThatHangsWhileStoppingCanBeKilledAndStopsWellTheNextTime() {
        done(cluster.start("a"));
        cluster.mishaps().plan("b", Mishap.STOP_HANGS, true);
        cluster.stop("b");
        cluster.kill("b");
        pass(DETECTION);
        assertThat(seen("b").state()).isEqualTo(NodeState.OFFLINE);
        assertThat(cluster.machine("b").planned()).isEmpty();

        cluster.startUp("b");
        pass(START);
        cluster.stop("b");
        pass(STOP);
        assertThat(seen("b").state()).isEqualTo(NodeState.OFFLINE);
    }

    @Test
    void aStopThatIsPlannedToHangMayBePlannedWhileTheNodeIsDown() {
        cluster.stop("b");
        pass(STOP);
        cluster.mishaps().plan("b", Mishap.STOP_HANGS, true);
        replaced("b", OLD);
        cluster.stop("b");
        pass(Duration.ofDays(1));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.STOPPING);
    }

    @Test
    void aNodeSetUpFromScratchIsInErrorAndSaysFirstRunItself() {
        cluster.mishaps().plan("b", Mishap.START_FROM_SCRATCH, true);
        cluster.replace("b", OLD);
        pass(CYCLE);
        assertThat(seen("b").state()).isEqualTo(NodeState.ERROR);
        assertThat(cluster.machine("b").selfReport()).isEqualTo("FIRST_RUN");

        replaced("b", OLD);
        assertThat(cluster.machine("b").selfReport()).isNull();
    }

    @Test
    void ofTwoEndsOfAStartTheLastThatWasPlannedComes() {
        cluster.mishaps().plan("b", Mishap.START_FROM_SCRATCH, true);
        cluster.mishaps().plan("b", Mishap.START_HANGS, true);
        assertThat(cluster.machine("b").planned()).containsExactly(Mishap.START_HANGS);
    }

    @Test
    void otherFilesThanThoseThatWereMeantComeOnce() {
        done(cluster.start("a"));
        cluster.mishaps().nextVersion("b", "9.2.22");
        replaced("b", NEW);
        assertThat(seen("b").version()).isEqualTo("9.2.22");
        replaced("b", NEW);
        assertThat(seen("b").version()).isEqualTo(NEW);
    }

    @Test
    void anotherBuildComesWithTheNextStartAndGoesWithOtherFiles() {
        done(cluster.start("a"));
        cluster.mishaps().nextBuild("b", "9999");
        assertThat(seen("b").buildNumber()).isEqualTo("9109");
        replaced("b", NEW);
        assertThat(seen("b").version()).isEqualTo(NEW);
        assertThat(seen("b").buildNumber()).isEqualTo("9999");

        cluster.stop("b");
        pass(STOP);
        cluster.startUp("b");
        pass(START);
        assertThat(seen("b").buildNumber()).isEqualTo("9999");

        replaced("b", NEW);
        assertThat(seen("b").buildNumber()).isEqualTo("9116");
    }

    @Test
    void withUpgradeModeOffAnotherBuildIsRefused() {
        cluster.mishaps().nextBuild("b", "9999");
        cluster.replace("b", OLD);
        pass(CYCLE);
        assertThat(cluster.process("b")).isEqualTo(ProcessState.REFUSED);
        assertThat(cluster.journal().toString()).contains("9.2.13 (build 9999) differs from the cluster's");
    }

    @Test
    void aNodeReportsAnotherStateOfItselfUntilItIsStopped() {
        cluster.mishaps().selfReports("b", "STARTING");
        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
        assertThat(cluster.machine("b").selfReport()).isEqualTo("STARTING");
        replaced("b", OLD);
        assertThat(cluster.machine("b").selfReport()).isNull();
    }

    @Test
    void aNewAddressAtTheNextStartLeavesAGhost() {
        done(cluster.start("a"));
        cluster.mishaps().plan("b", Mishap.NEW_ADDRESS, true);
        NodeReport before = seen("b");
        replaced("b", NEW);
        assertThat(seen().nodes()).hasSize(4).contains(before.offline());
        assertThat(cluster.machine("b").ipAddress()).isNotEqualTo(before.ipAddress());
        assertThat(cluster.machine("b").id()).isEqualTo(before.id());
        replaced("b", NEW);
        assertThat(seen().nodes()).hasSize(4);
    }

    @Test
    void aNewIdAtTheNextStartStays() {
        done(cluster.start("a"));
        cluster.mishaps().plan("b", Mishap.NEW_ID, true);
        NodeReport before = seen("b");
        replaced("b", NEW);
        assertThat(seen("b").id()).isNotEqualTo(before.id());
        assertThat(seen("b").ipAddress()).isEqualTo(before.ipAddress());
        assertThat(seen().nodes()).hasSize(3);
    }

    @Test
    void aNodeThatDisappearsLeavesNoRowUntilItIsStartedAgain() {
        done(cluster.start("a"));
        cluster.mishaps().disappear("b");
        assertThat(seen("b").state()).isNull();
        pass(DETECTION);
        assertThat(seen().named("b")).isEmpty();
        assertState(READY_TO_UPGRADE);

        cluster.startUp("b");
        pass(START);
        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void aNodeThatIsDownCanDisappearToo() {
        done(cluster.start("a"));
        cluster.stop("b");
        pass(STOP);
        assertThat(seen("b").state()).isEqualTo(NodeState.OFFLINE);
        cluster.mishaps().disappear("b");
        assertThat(seen().named("b")).isEmpty();
    }

    @Test
    void upgradeModeMayBeLostAnywhereAndANodeInErrorOnTheNewVersionStays() {
        upgraded("a");
        asked = "b";
        cluster.mishaps().fail("a");
        cluster.mishaps().loseUpgradeMode();
        assertThat(seen().upgradeModeEnabled()).isFalse();
        assertThat(seen("a").version()).isEqualTo(NEW);
        assertThat(seen("a").state()).isEqualTo(NodeState.ERROR);
        assertState(STABLE);
        assertThatThrownBy(() -> cluster.mishaps().loseUpgradeMode()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void byTheManualANodeInErrorKeepsUpgradeModeFromBeingSwitchedOn() {
        cluster.mishaps().errorBlocksStart(true);
        cluster.mishaps().fail("b");
        assertState(MIXED);
        assertRefused(cluster.start("a"));
        cluster.recover("b");
        assertState(STABLE);
    }

    @Test
    void aRestartBeforeFinalizationBreaksANodeOnlyWhileThatIsSwitchedOn() {
        upgraded("a", "b");
        cluster.mishaps().restartBeforeFinalizeBreaks(true);
        restarted("b");
        assertThat(cluster.process("b")).isEqualTo(ProcessState.ERROR);
        cluster.mishaps().restartBeforeFinalizeBreaks(false);
        restarted("b");
        assertThat(cluster.process("b")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void aNodeThatBrokeBeforeFinalizationStartsOnTheOldVersion() {
        upgraded("a", "b");
        cluster.mishaps().restartBeforeFinalizeBreaks(true);
        restarted("b");
        replaced("b", OLD);
        assertThat(seen("b").version()).isEqualTo(OLD);
    }

    private void restarted(String host) {
        cluster.stop(host);
        pass(STOP);
        cluster.startUp(host);
        pass(START);
    }
}
