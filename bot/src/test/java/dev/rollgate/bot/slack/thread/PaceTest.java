package dev.rollgate.bot.slack.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.slack.view.RunLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bot stays below Slack's rates by itself, and keeps to the wait that Slack names. */
class PaceTest {
    private final SettableClock clock = new SettableClock(RunLog.START);
    private final Pace pace = new Pace(clock);

    @Test
    void aChannelTakesOnePostASecondAndTwoAtOnceAfterAQuietSecond() {
        assertThat(pace.beforePost("C1")).isZero();
        assertThat(pace.beforePost("C1")).isZero();
        clock.pass(Duration.ofMillis(400));
        assertThat(pace.beforePost("C1")).isEqualTo(Duration.ofMillis(600));
        assertThat(pace.beforePost("C2")).isZero();
        clock.pass(Duration.ofMillis(600));
        assertThat(pace.beforePost("C1")).isZero();
        assertThat(pace.beforePost("C1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void allChannelsTogetherTakeFiftyEditsAMinute() {
        for (int edit = 0; edit < 50; edit++) {
            assertThat(pace.beforeEdit()).isZero();
        }
        assertThat(pace.beforeEdit()).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(pace.beforeEdit()).isZero();
    }

    @Test
    void slacksOwnWaitHoldsEveryRun() {
        pace.holdPosts(Duration.ofSeconds(30));
        pace.holdEdits(Duration.ofSeconds(20));
        assertThat(pace.beforePost("C9")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.beforeEdit()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void failuresInARowAreWaitedOutLongerAndLonger() {
        Patience patience = new Patience();
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(patience.afterFailureOf("a")).isEqualTo(Duration.ofSeconds(seconds));
        }
        assertThat(patience.afterFailureOf("b")).isEqualTo(Duration.ofSeconds(1));
        patience.succeeded("a");
        assertThat(patience.afterFailureOf("a")).isEqualTo(Duration.ofSeconds(1));
    }
}
