package dev.rollgate.bot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each failure doubles the wait up to the longest; a success begins anew. */
class BackOffTest {
    private double random = 1;
    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> random);

    @Test
    void theWaitDoublesUpToTheLongest() {
        assertThat(Stream.generate(() -> backOff.afterFailure().toSeconds()).limit(8))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void itIsNeverLessThanThreeQuarters() {
        random = 0;
        assertThat(backOff.afterFailure()).isEqualTo(Duration.ofMillis(750));
        assertThat(Stream.generate(backOff::afterFailure).limit(2000).toList().getLast())
                .isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void aSuccessBeginsAnew() {
        backOff.afterFailure();
        backOff.afterFailure();
        backOff.success();
        assertThat(backOff.afterFailure()).isEqualTo(Duration.ofSeconds(1));
    }
}
