package dev.rollgate.orchestration.run;

import static dev.rollgate.orchestration.run.AnUpgrade.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terminal phases absorb: nothing leaves them, and every command is told how the run ended. */
class TerminalTest {
    static Stream<AnUpgrade> ended() {
        AnUpgrade rejected = AnUpgrade.of("wiki-1", "wiki-2").givenStartGate();
        rejected.reject(BEN);
        AnUpgrade refused = AnUpgrade.of("wiki-1");
        refused.lookTwice();
        return Stream.of(AnUpgrade.of("wiki-1", "wiki-2").givenCompleted(), rejected, refused);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void noLookLeadsAnywhere(AnUpgrade upgrade) {
        assertThat(upgrade.run().isOver()).isTrue();
        assertThat(upgrade.cluster(ClusterState.MIXED, true).lookAfter(Duration.ofDays(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ended")
    void everyCommandIsRefusedWithTheEnd(AnUpgrade upgrade) {
        List<Command> commands = List.of(
                new Command.Approve(3, BEN),
                new Command.Reject(3, BEN),
                new Command.Pause(BEN),
                new Command.Resume(BEN),
                new Command.Cancel(BEN),
                new Command.DeclareReplaced(new NodeName("wiki-1"), BEN),
                new Command.RetryFinalization(BEN));
        Refusal over = new Refusal.RunIsOver((Phase.Terminal) upgrade.run().phase());

        assertThat(commands)
                .allSatisfy(command -> assertThat(upgrade.command(command)).isEqualTo(NodeGateTest.refused(over)));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void aLogThatGoesOnAfterTheEndIsNoLog(AnUpgrade upgrade) {
        Recorded more = new Recorded(upgrade.run().version() + 1, Instant.EPOCH, new RunEvent.RunResumed(BEN));

        assertThatThrownBy(() -> upgrade.run().after(more)).hasMessageContaining("is over");
    }

    @Test
    void aLogWithAGapIsNoLog() {
        Run run = AnUpgrade.of("wiki-1", "wiki-2").givenStartGate().run();
        Recorded later = new Recorded(run.version() + 2, Instant.EPOCH, new RunEvent.RunPaused(BEN));

        assertThatThrownBy(() -> run.after(later)).hasMessageContaining("cannot be next");
    }

    @Test
    void theLastEventEndsOpenQuestionsAndProblems() {
        Run run = AnUpgrade.of("wiki-1", "wiki-2").givenCompleted().run();

        assertThat(run.openGate()).isEmpty();
        assertThat(run.problems()).isEmpty();
        assertThat(run.endedAt()).isNotNull();
    }
}
