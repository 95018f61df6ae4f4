package dev.rollgate.bot.slack;

import static dev.rollgate.bot.slack.SlackBench.ANNA;
import static dev.rollgate.bot.slack.SlackBench.HOME;
import static dev.rollgate.bot.slack.SlackBench.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack did not sign within the last five minutes is refused with 401 and does nothing. */
class SignatureTest {
    private final SlackBench bench = new SlackBench(PROD);
    private String start;

    @BeforeEach
    void aCommandThatStarts() {
        start = bench.commandBody(ANNA, HOME, "start 9.2.21");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsSignedNowIsTaken() {
        assertThat(bench.send(start).getStatusCode()).isEqualTo(200);
        assertThat(bench.store.runs()).isEqualTo(1);
    }

    @Test
    void whatIsSignedFiveMinutesAwayIsTaken() {
        assertThat(sent(bench.clock.minusSeconds(300))).isEqualTo(200);
        assertThat(sent(bench.clock.plusSeconds(300))).isEqualTo(200);
    }

    @Test
    void anOldStampIsRefused() {
        refused(SlackBench.headers(start, bench.clock.minusSeconds(301)));
    }

    @Test
    void aStampOfTheFutureIsRefused() {
        refused(SlackBench.headers(start, bench.clock.plusSeconds(301)));
        refused(SlackBench.headers(start, bench.clock.plusSeconds(86_400)));
    }

    @Test
    void aSignatureOfAnotherBodyIsRefused() {
        refused(SlackBench.headers(start + "x", bench.clock));
    }

    @Test
    void aSignatureOfAnotherStampIsRefused() {
        var headers = new HashMap<>(SlackBench.headers(start, bench.clock.minusSeconds(1)));
        headers.put("X-Slack-Request-Timestamp", List.of(String.valueOf(bench.clock.getEpochSecond())));
        refused(headers);
    }

    @Test
    void withoutSignatureOrStampNothingIsTaken() {
        for (String missing : List.of("X-Slack-Signature", "X-Slack-Request-Timestamp")) {
            var headers = new HashMap<>(SlackBench.headers(start, bench.clock));
            headers.remove(missing);
            refused(headers);
        }
        refused(Map.of());
    }

    @Test
    void aStampThatIsNoNumberIsRefused() {
        for (String stamp : List.of("", "now", "-1", "9".repeat(30))) {
            var headers = new HashMap<>(SlackBench.headers(start, bench.clock));
            headers.put("X-Slack-Request-Timestamp", List.of(stamp));
            refused(headers);
        }
    }

    @Test
    void theSameRequestAgainHasNoSecondEffect() {
        bench.send(start);
        assertThat(bench.send(start).getStatusCode()).isEqualTo(200);
        assertThat(bench.store.runs()).isEqualTo(1);
    }

    private int sent(Instant stamp) {
        return bench.send(start, SlackBench.headers(start, stamp)).getStatusCode();
    }

    private void refused(Map<String, List<String>> headers) {
        assertThat(bench.send(start, headers).getStatusCode()).isEqualTo(401);
        assertThat(bench.store.runs()).isZero();
    }
}
