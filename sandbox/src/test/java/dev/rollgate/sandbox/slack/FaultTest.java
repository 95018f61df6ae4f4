package dev.rollgate.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Faults strike the calls they were asked for, and the journal tells what Slack did and what the bot could hear. */
class FaultTest extends SlackSpecification {
    @Test
    void downClosesTheConnectionWithoutEffect() {
        slack.faults().next(1, "chat.postMessage", new Fault.Down());

        assertThatThrownBy(this::post).isInstanceOf(WebApi.NoAnswer.class);
        assertThat(ops.messages()).isEmpty();
        assertThat(slack.journal().count("chat.postMessage", Outcome.DOWN)).isEqualTo(1);
    }

    @Test
    void aLostAnswerHadItsEffect() {
        slack.faults().next(1, "chat.postMessage", new Fault.AnswerLost());

        assertThatThrownBy(this::post).isInstanceOf(WebApi.NoAnswer.class);
        assertThat(ops.messages()).hasSize(1);
        assertThat(slack.journal().count("chat.postMessage", Outcome.LOST)).isEqualTo(1);
    }

    @Test
    void theLostAnswerOfARefusedCallCountsAsNoEffect() {
        ops.archive();
        slack.faults().next(1, new Fault.AnswerLost());

        assertThatThrownBy(this::post).isInstanceOf(WebApi.NoAnswer.class);
        Journal.Entry entry = slack.journal().entries().getFirst();
        assertThat(entry.outcome()).isEqualTo(Outcome.DOWN);
        assertThat(entry.error()).isEqualTo("is_archived");
    }

    @Test
    void statusRateAndErrorAreAnsweredWithoutEffect() {
        slack.faults().next(1, new Fault.Status(500));
        slack.faults().next(1, new Fault.TooMany(7));
        slack.faults().next(1, new Fault.Refused("fatal_error"));

        HttpResponse<String> broken = post();
        HttpResponse<String> limited = post();
        HttpResponse<String> refused = post();

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(WebApi.json(refused).path("error").asString()).isEqualTo("fatal_error");
        assertThat(ops.messages()).isEmpty();
        assertThat(slack.journal().entries())
                .extracting(Journal.Entry::outcome)
                .containsExactly(Outcome.ERROR, Outcome.RATE_LIMITED, Outcome.ERROR);
    }

    @Test
    void aSlowCallIsServedInTheEnd() {
        slack.faults().next(1, new Fault.Slow(Duration.ofMillis(300)));
        long start = System.nanoTime();

        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aHangingCallEndsWithoutAnswerWhenTheFaultsAreCleared() {
        slack.faults().always(new Fault.Hang());
        CompletableFuture<HttpResponse<String>> call = CompletableFuture.supplyAsync(this::post);
        await().until(() -> slack.journal().count("chat.postMessage") == 1);

        slack.faults().clear();

        await().until(call::isCompletedExceptionally);
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(ops.messages()).hasSize(1);
    }

    @Test
    void aFaultStrikesItsMethodForItsNumberOfCalls() {
        slack.faults().next(2, "chat.postMessage", new Fault.Status(503));

        api.call("auth.test");
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void aStandingFaultLastsUntilCleared() {
        slack.faults().always("chat.postMessage", new Fault.Refused("is_archived"));

        assertThat(api.refusal("chat.postMessage", "channel", OPS, "text", "t")).isEqualTo("is_archived");
        assertThat(api.refusal("chat.postMessage", "channel", OPS, "text", "t")).isEqualTo("is_archived");
        slack.faults().clear();
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultForNoCallIsAMistake() {
        assertThatThrownBy(() -> slack.faults().next(0, new Fault.Down())).isInstanceOf(IllegalArgumentException.class);
    }

    private HttpResponse<String> post() {
        return api.post("chat.postMessage", "channel", OPS, "text", "t");
    }
}
