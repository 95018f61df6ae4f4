package dev.rollgate.sandbox.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a visitor may change while the cluster works: its pace, and what happens to a machine. */
class SimulatedChangesTest extends VirtualCluster {
    @Test
    void aChangeOfPaceMovesWhatIsUnderWay() {
        cluster.stop("b");
        pass(Duration.ofSeconds(5)); // half of it
        cluster.pace(5);
        pass(Duration.ofMillis(999));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.STOPPING);
        pass(Duration.ofMillis(1));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.DOWN);
    }

    @Test
    void whatBeginsLaterKeepsToTheNewPace() {
        cluster.pace(10);
        cluster.replace("b", OLD);
        pass(STOP.plus(OFFLINE).plus(START).dividedBy(10));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void whatWasPlannedBeforeAChangeOfPaceCanBeForgotten() {
        cluster.stop("b");
        cluster.pace(2);
        cluster.kill("b");
        pass(DETECTION.dividedBy(2).minusMillis(1));
        assertThat(cluster.process("b")).isEqualTo(ProcessState.KILLED);
    }

    @Test
    void aMachineThatVanishesComesBackWithAnotherAddressAndId() {
        done(cluster.start(asked));
        NodeReport before = seen("b");
        cluster.vanish("b");
        assertThat(seen("b").state()).isNull();
        assertThat(seen("b").ipAddress()).isEqualTo(before.ipAddress());

        pass(DETECTION.plus(START));

        NodeReport now = seen().nodes().stream()
                .filter(node -> node.name().equals("b") && node.state() == NodeState.ACTIVE)
                .findFirst()
                .orElseThrow();
        assertThat(now.ipAddress()).isNotEqualTo(before.ipAddress());
        assertThat(now.id()).isNotEqualTo(before.id());
        assertThat(now.version()).isEqualTo(OLD);
        assertThat(seen().nodes()).contains(before.offline());
    }

    @Test
    void onlyAMachineWithAProcessCanVanish() {
        cluster.stop("b");
        pass(STOP);
        assertThatThrownBy(() -> cluster.vanish("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("b cannot be taken away: it is DOWN");
    }

    @Test
    void aMuteNodeServesButHasNoState() {
        cluster.mute("b", true);
        assertThat(seen("b").state()).isNull();
        assertThat(cluster.serving()).contains("b");

        cluster.mute("b", false);
        assertThat(seen("b").state()).isEqualTo(NodeState.ACTIVE);
    }

    @Test
    void aStartThatWasToFailCanBeMended() {
        cluster.failNextStart("b");
        assertThat(cluster.machine("b").planned()).containsExactly(Mishap.START_FAILS);
        cluster.mendNextStart("b");
        replaced("b", OLD);
    }
}
