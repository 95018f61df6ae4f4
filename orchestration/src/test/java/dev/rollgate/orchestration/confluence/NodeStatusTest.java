package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.rollgate.orchestration.run.Trouble.Kind.MALFORMED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_JSON;
import static dev.rollgate.orchestration.run.Trouble.Kind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.Reading;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node says of itself is its word and the code it came with; only a page without a word is trouble. */
class NodeStatusTest extends ClientSpecification {
    @ParameterizedTest
    @CsvSource({"200, RUNNING", "200, FIRST_RUN", "503, STARTING", "503, STOPPING", "500, ERROR", "200, SOMETHING_NEW"})
    void theWordIsReadWhateverTheCode(int code, String word) {
        theSiteAnswers(json(code, "{\"state\":\"" + word + "\"}"));
        assertThat(status()).isEqualTo(Reading.seen(new NodeStatus(code, word)));
    }

    @Test
    void itsTypeDoesNotMatterBecauseNoLoginPageIsJson() {
        theSiteAnswers(answer(200, "text/plain", "{\"state\":\"RUNNING\"}"));
        assertThat(status()).isEqualTo(Reading.seen(new NodeStatus(200, "RUNNING")));
    }

    @Test
    void aPageIsNoStatus() {
        theSiteAnswers(html(200));
        assertThat(troubleOf(status()).kind()).isEqualTo(NOT_JSON);
        theSiteAnswers(html(404));
        assertThat(troubleOf(status()).kind()).isEqualTo(NOT_FOUND);
        theSiteAnswers(aResponse().withStatus(503));
        assertThat(troubleOf(status()).kind()).isEqualTo(SERVER_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"{}", "[]", "{\"state\":null}", "{\"state\":1}", "{\"state\":\"RUN"})
    void jsonWithoutAWordIsMalformed(String body) {
        theSiteAnswers(json(200, body));
        assertThat(troubleOf(status()).kind()).isEqualTo(MALFORMED);
    }

    private static Reading<NodeStatus> status() {
        return client().status(URI.create(SITE.baseUrl() + "/"));
    }
}
