package dev.rollgate.orchestration.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Trouble.Kind;
import dev.rollgate.orchestration.web.OneLine;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong is one short line for people: what was asked and what came, and nothing that was sent in confidence. */
class TroubleLineTest extends ClientSpecification {
    @Test
    void itNamesMethodPathAndWhatCame() {
        theSiteAnswers(html(200));
        assertThat(troubleOf(client().cluster()).detail()).startsWith("GET /rest/zdu/cluster: 200, but text/html came");
        theSiteAnswers(html(503));
        assertThat(troubleOf(client().start()).detail()).isEqualTo("POST /rest/zdu/start: 503, the server failed");
    }

    @Test
    void aNodesOwnPageIsNamedWithItsHost() {
        theSiteAnswers(html(503));
        assertThat(troubleOf(client().status(URI.create(SITE.baseUrl()))).detail())
                .startsWith("GET localhost:" + SITE.getPort() + "/status: 503");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404, 415, 500})
    void aTokenThatIsSentBackIsNotQuoted(int code) {
        theSiteAnswers(answer(code, "text/plain", "Authorization: Bearer " + TOKEN.reveal())
                .withHeader("Location", "https://sso.example.com/" + TOKEN.reveal() + "?t=" + TOKEN.reveal()));
        assertThat(troubleOf(client().cluster()).toString()).doesNotContain(TOKEN.reveal());
    }

    @Test
    void itIsNeverLongerThanItsLimit() {
        theSiteAnswers(answer(200, "x/" + "y".repeat(5000), ""));
        assertThat(troubleOf(client().node("n".repeat(5000))).detail()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void controlsFromOutsideAreTakenOut() {
        var call = new Call(
                "GET /x",
                HttpRequest.newBuilder(URI.create("http://localhost/x")).build());
        assertThat(call.trouble(Kind.NOT_JSON, "a\u0000b\r\nc\u001b[31md\u202ee\u2028f\u0085g")
                        .detail())
                .isEqualTo("GET /x: a b c [31md e f g");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(OneLine.of("abc😀😀", 5)).isEqualTo("abc…");
        assertThat(OneLine.of("abc😀", 5)).isEqualTo("abc😀");
    }
}
