package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.rollgate.orchestration.run.Trouble.Kind.MALFORMED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_JSON;
import static dev.rollgate.orchestration.run.Trouble.Kind.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer with a good code is believed only if it is whole JSON of the expected form and of a reasonable size. */
class BrokenAnswerTest extends ClientSpecification {
    @Test
    void aLoginPageIsNoJson() {
        theSiteAnswers(html(200));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_JSON);
        assertThat(troubleOf(client().start()).kind()).isEqualTo(NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/json", "application/jsonp", "application/problem+json"})
    void anotherTypeIsNoJsonThoughTheTextIs(String type) {
        theSiteAnswers(answer(200, type, "{\"nodes\":[]}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_JSON);
    }

    @Test
    void anAnswerWithoutATypeIsNoJson() {
        theSiteAnswers(aResponse().withStatus(200).withBody("{\"nodes\":[]}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_JSON);
    }

    @Test
    void theTypeMayBeWrittenInAnyWay() {
        theSiteAnswers(answer(200, "Application/JSON ; charset=utf-8", "{\"nodes\":[]}"));
        assertThat(client().cluster().ifSeen()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"state\":\"STABLE\",\"nodes\":[{\"id\":\"0f3a",
                "{\"nodes\":[]}}",
                "{\"nodes\":[]} <html>",
                "null",
                "[]",
                "\"STABLE\"",
                "42",
                "{}",
                "{\"nodes\":null}",
                "{\"nodes\":{}}",
                "{\"nodes\":[null]}",
                "{\"nodes\":[\"wiki-1\"]}",
                "<html></html>"
            })
    void whatIsNoClusterIsMalformed(String body) {
        theSiteAnswers(json(200, body));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(MALFORMED);
    }

    @Test
    void nestingBeyondReasonIsMalformed() {
        theSiteAnswers(json(200, "{\"nodes\":[],\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(MALFORMED);
    }

    @Test
    void halfAnAnswerToAnOrderIsUnclear() {
        theSiteAnswers(json(200, "{\"state\":"));
        assertThat(troubleOf(client().approve()).kind()).isEqualTo(MALFORMED);
    }

    @Test
    void anAnswerOfTheLargestSizeIsRead() {
        String frame = "{\"nodes\":[],\"x\":\"\"}";
        theSiteAnswers(json(200, frame.replace("\"\"", "\"" + "y".repeat(Wire.MOST_BYTES - frame.length()) + "\"")));
        assertThat(client().cluster().ifSeen()).isPresent();
    }

    @Test
    void aLargerOneIsNot() {
        theSiteAnswers(json(200, "{\"nodes\":[],\"x\":\"" + "y".repeat(Wire.MOST_BYTES) + "\"}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(TOO_LARGE);
    }

    @Test
    void anAnswerWithoutEndIsGivenUpAtTheLimit() throws IOException {
        String chunk = "2000\r\n" + "y".repeat(0x2000) + "\r\n";
        try (var server = new RawServer((number, out) -> {
            RawServer.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                RawServer.write(out, chunk); // until the client closes
            }
        })) {
            assertThat(troubleOf(client(server.url(), PATIENT).cluster()).kind())
                    .isEqualTo(TOO_LARGE);
        }
    }
}
