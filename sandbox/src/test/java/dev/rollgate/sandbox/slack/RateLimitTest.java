package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over its rate a method answers 429, says after how many seconds to come back, and does nothing. */
class RateLimitTest extends SlackSpecification {
    @BeforeEach
    void limitsAreOn() {
        slack.rateLimits().on();
    }

    @Test
    void aChannelTakesThreePostsAtOnceAndThenOneASecond() {
        post(3);

        HttpResponse<String> fourth = api.post("chat.postMessage", "channel", OPS, "text", "4");
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(WebApi.json(fourth).path("error").asString()).isEqualTo("ratelimited");
        assertThat(ops.messages()).hasSize(3);

        clock.pass(Duration.ofSeconds(1));
        post(1);
        assertThat(isLimited("chat.postMessage", "channel", OPS, "text", "6")).isTrue();
    }

    @Test
    void anotherChannelHasItsOwnRate() {
        workspace.addChannel("C0DEV", "dev");
        post(3);

        assertThat(isLimited("chat.postMessage", "channel", "C0DEV", "text", "t"))
                .isFalse();
    }

    @Test
    void editsShareFiftyAMinuteAcrossChannels() {
        Message one = posted("text", "one");
        workspace.addChannel("C0DEV", "dev");
        String two = api.call("chat.postMessage", "channel", "C0DEV", "text", "two")
                .path("ts")
                .asString();
        for (int i = 0; i < 25; i++) {
            api.call("chat.update", "channel", OPS, "ts", one.ts(), "text", "t" + i);
            api.call("chat.update", "channel", "C0DEV", "ts", two, "text", "t" + i);
        }

        HttpResponse<String> next = api.post("chat.update", "channel", OPS, "ts", one.ts(), "text", "t");
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aTierTwoMethodTakesTwentyAMinute() {
        for (int i = 0; i < 20; i++) {
            api.call("usergroups.list");
        }

        assertThat(isLimited("usergroups.list")).isTrue();
        clock.pass(Duration.ofSeconds(3));
        assertThat(isLimited("usergroups.list")).isFalse();
    }

    @Test
    void aFactorLetsMoreThrough() {
        slack.rateLimits().factor(10);

        post(30);
        assertThat(isLimited("chat.postMessage", "channel", OPS, "text", "t")).isTrue();
    }

    @Test
    void theyCanBeSwitchedOff() {
        slack.rateLimits().off();

        post(10);
    }

    private void post(int times) {
        for (int i = 0; i < times; i++) {
            api.call("chat.postMessage", "channel", OPS, "text", "t");
        }
    }

    private boolean isLimited(String method, String... args) {
        return api.post(method, args).statusCode() == 429;
    }
}
