package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A key may send so many events in the sixty seconds that end now; what is above is answered 429 and not taken. */
class PagerRateTest extends PagerSpecification {
    @Test
    void aHundredAndTwentyPassInAMinute() throws Exception {
        for (int i = 0; i < 120; i++) {
            accepted(trigger("k"));
        }

        HttpResponse<String> next = send(trigger("other"));

        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValue("Retry-After")).isEmpty();
        assertThat(next.body())
                .isEqualTo("{\"status\":\"throttle exceeded\","
                        + "\"message\":\"Requests for this service are arriving too quickly.  Please retry later.\"}");
        assertThat(service.incidents("other")).isEmpty();
        assertThat(pager.journal().count(Outcome.RATE_LIMITED)).isEqualTo(1);
    }

    @Test
    void theMinuteSlides() throws Exception {
        pager.rateLimit().perMinute(2);
        accepted(trigger("a"));
        clock.pass(Duration.ofSeconds(30));
        accepted(trigger("b"));
        clock.pass(Duration.ofSeconds(29));
        assertThat(send(trigger("c")).statusCode()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(1));
        accepted(trigger("c"));
        assertThat(send(trigger("d")).statusCode()).isEqualTo(429);
    }

    @Test
    void alertsAndChangesCountTogetherAndSoDoEventsThatAreRefused() throws Exception {
        pager.rateLimit().perMinute(2);
        assertThat(send(follow("close", "k")).statusCode()).isEqualTo(400);
        assertThat(sendChange(change()).statusCode()).isEqualTo(202);
        assertThat(send(trigger("k")).statusCode()).isEqualTo(429);
    }

    @Test
    void noCallAMinuteIsAMistake() {
        assertThatThrownBy(() -> pager.rateLimit().perMinute(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
