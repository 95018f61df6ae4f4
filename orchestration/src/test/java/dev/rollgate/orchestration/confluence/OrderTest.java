package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An order is sent at most once, and only Confluence's own JSON counts as its acceptance. */
class OrderTest extends ClientSpecification {
    private static final String CLUSTER = RawServer.json("{\"nodes\":[]}");

    @Test
    void theClusterInTheAnswerIsAcceptance() {
        theSiteAnswers(json(200, "{\"state\":\"READY_TO_UPGRADE\",\"nodes\":[]}"));
        assertThat(client().start()).isEqualTo(new OrderAnswer.Accepted());
    }

    @Test
    void anEmptyConflictIsAConflict() {
        theSiteAnswers(aResponse().withStatus(409));
        assertThat(client().start()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(client().cancel()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(client().approve()).isEqualTo(new OrderAnswer.Conflict());
        assertThat(client().retryUpgrade()).isEqualTo(new OrderAnswer.Conflict());
    }

    @Test
    void aConflictsBodyIsNotLookedAt() {
        theSiteAnswers(html(409));
        assertThat(client().approve()).isEqualTo(new OrderAnswer.Conflict());
    }

    @Test
    void aGoodCodeWithoutABodyIsUnclear() {
        theSiteAnswers(aResponse().withStatus(204));
        assertThat(troubleOf(client().start()).kind()).isEqualTo(NOT_JSON);
    }

    @Test
    void anOrderIsNotRepeatedWhenAKeptConnectionBreaks() throws IOException {
        try (var server = closesInsteadOfAnsweringASecondRequest()) {
            var client = client(server.url(), PATIENT);
            assertThat(client.cluster().ifSeen()).isPresent();
            assertThat(client.start()).isInstanceOf(OrderAnswer.Unclear.class);
            assertThat(server.requestLines())
                    .containsExactly("GET /rest/zdu/cluster HTTP/1.1", "POST /rest/zdu/start HTTP/1.1");
        }
    }

    /** The proof that the test above would notice: the JDK's client repeats a read in the same place. */
    @Test
    void aReadIsRepeatedThere() throws IOException {
        try (var server = closesInsteadOfAnsweringASecondRequest()) {
            var client = client(server.url(), PATIENT);
            assertThat(client.cluster().ifSeen()).isPresent();
            assertThat(client.cluster().ifSeen()).isPresent();
            assertThat(server.requestLines()).hasSize(3);
        }
    }

    @Test
    void anOrderIsNotRepeatedWhenAFreshConnectionBreaks() throws IOException {
        try (var server = new RawServer((number, out) -> false)) {
            assertThat(client(server.url(), PATIENT).approve()).isInstanceOf(OrderAnswer.Unclear.class);
            assertThat(server.requestLines()).containsExactly("POST /rest/zdu/approve HTTP/1.1");
        }
    }

    @Test
    void anOrderIsNotRepeatedWhenItsAnswerIsCutOff() throws IOException {
        try (var server = new RawServer((number, out) -> {
            RawServer.write(out, CLUSTER.substring(0, CLUSTER.length() - 3));
            return false;
        })) {
            assertThat(client(server.url(), PATIENT).approve()).isInstanceOf(OrderAnswer.Unclear.class);
            assertThat(server.requestLines()).containsExactly("POST /rest/zdu/approve HTTP/1.1");
        }
    }

    private static RawServer closesInsteadOfAnsweringASecondRequest() throws IOException {
        return new RawServer((number, out) -> {
            if (number == 2) {
                return false;
            }
            RawServer.write(out, CLUSTER);
            return true;
        });
    }
}
