package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults strike the calls they were asked for, and the journal tells what became of the event and what could be heard. */
class PagerFaultsTest extends PagerSpecification {
    @Test
    void anErrorOfTheServerHasNoEffect() throws Exception {
        pager.faults().next(1, new Fault.Status(500));

        assertThat(send(trigger("k")).statusCode()).isEqualTo(500);
        assertThat(service.incidents()).isEmpty();
        assertThat(pager.journal().count(Outcome.FAILED)).isEqualTo(1);
        accepted(trigger("k"));
    }

    @Test
    void tooManyMaySayWhenToComeBack() throws Exception {
        pager.faults().next(1, new Fault.TooMany(7));
        pager.faults().next(1, new Fault.TooMany(0));

        HttpResponse<String> told = send(trigger("k"));
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(send(trigger("k")).headers().firstValue("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void theRightKeyIsRejectedWhenItsIntegrationIsGone(int status) throws Exception {
        pager.faults().next(1, new Fault.KeyRejected(status));

        HttpResponse<String> answer = send(trigger("k"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"errors\":[\"Invalid routing key\"]");
    }

    @Test
    void aLostAnswerHadItsEffect() throws Exception {
        pager.faults().next(1, new Fault.AnswerLost());

        assertThatThrownBy(() -> send(trigger("k"))).isInstanceOf(IOException.class);
        assertThat(service.open()).hasSize(1);
        assertThat(pager.journal().count(Outcome.LOST)).isEqualTo(1);
        accepted(trigger("k"));
        assertThat(service.open()).hasSize(1);
    }

    @Test
    void awayClosesTheConnectionWithoutEffect() {
        pager.faults().next(1, new Fault.Away());

        assertThatThrownBy(() -> send(trigger("k"))).isInstanceOf(IOException.class);
        assertThat(service.incidents()).isEmpty();
        assertThat(pager.journal().count(Outcome.DOWN)).isEqualTo(1);
    }

    @Test
    void aSlowCallIsServedInTheEnd() throws Exception {
        pager.faults().next(1, new Fault.Slow(Duration.ofMillis(300)));
        long start = System.nanoTime();

        accepted(trigger("k"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void clearingLetsASlowCallGo() {
        pager.faults().always(new Fault.Slow(Duration.ofHours(1)));
        CompletableFuture<Integer> call = CompletableFuture.supplyAsync(() -> {
            try {
                return send(trigger("k")).statusCode();
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });

        await().until(() -> {
            pager.faults().clear(); // also if the call has not arrived yet
            return call.isDone();
        });

        assertThat(call).isCompletedWithValue(202);
    }

    @Test
    void aFaultLastsAsLongAsItWasAskedFor() throws Exception {
        pager.faults().during(Duration.ofMinutes(10), new Fault.Status(500));

        assertThat(send(trigger("k")).statusCode()).isEqualTo(500);
        clock.pass(Duration.ofMinutes(9));
        assertThat(send(trigger("k")).statusCode()).isEqualTo(500);
        clock.pass(Duration.ofMinutes(1));
        accepted(trigger("k"));
    }

    @Test
    void connectionsAreRefusedUntilItListensAgainAtTheSameAddress() throws Exception {
        accepted(trigger("k"));
        pager.refuseConnections();
        assertThatThrownBy(() -> send(trigger("k"))).isInstanceOf(ConnectException.class);

        pager.acceptConnections();

        accepted(trigger("k"));
        assertThat(service.incidents("k").getFirst().triggers()).isEqualTo(2);
    }

    @Test
    void aFaultForNoCallIsAMistake() {
        assertThatThrownBy(() -> pager.faults().next(0, new Fault.Away())).isInstanceOf(IllegalArgumentException.class);
    }
}
