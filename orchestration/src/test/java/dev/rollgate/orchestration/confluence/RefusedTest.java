package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_CLUSTERED;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_SYSTEM_ADMINISTRATOR;
import static dev.rollgate.orchestration.run.Trouble.Kind.SERVER_ERROR;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNAUTHENTICATED;
import static dev.rollgate.orchestration.run.Trouble.Kind.XSRF_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.run.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal is told by its code, and the three causes of a 403 by its body: each is mended by somebody else. */
class RefusedTest extends ClientSpecification {
    private static final String NOT_ADMINISTRATOR = """
            {"message":"Client must be authenticated as a system administrator to access this resource.","status-code":403}""";

    @Test
    void a401MeansThatTheCredentialsAreWrong() {
        theSiteAnswers(json(401, "{\"message\":\"Client must be authenticated\",\"status-code\":401}")
                .withHeader("WWW-Authenticate", "OAuth realm=\"x\""));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(UNAUTHENTICATED);
    }

    @Test
    void a403WithAJsonMessageMeansNoSystemAdministrator() {
        theSiteAnswers(json(403, NOT_ADMINISTRATOR));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_SYSTEM_ADMINISTRATOR);
    }

    @Test
    void a403ThatAsksForAClusterMeansNoCluster() {
        theSiteAnswers(json(403, "{\"message\":\"A clustered installation is required\",\"status-code\":403}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_CLUSTERED);
        theSiteAnswers(answer(403, "text/plain", "This installation is not a cluster."));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_CLUSTERED);
    }

    @Test
    void anAdministratorOfTheClusterIsStillAboutAdministrators() {
        theSiteAnswers(json(403, "{\"message\":\"Only a system administrator may manage the cluster\"}"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(NOT_SYSTEM_ADMINISTRATOR);
    }

    @Test
    void a403InPlainTextMeansTheXsrfFilter() {
        theSiteAnswers(answer(403, "text/plain", "XSRF check failed"));
        assertThat(troubleOf(client().start()).kind()).isEqualTo(XSRF_REFUSED);
        theSiteAnswers(answer(403, "text/plain", "Forbidden"));
        assertThat(troubleOf(client().start()).kind()).isEqualTo(XSRF_REFUSED);
    }

    @Test
    void a403InHtmlMeansTheXsrfFilterWhateverThePageMentions() {
        theSiteAnswers(html(403));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(XSRF_REFUSED);
    }

    @Test
    void a404MeansNotFound() {
        theSiteAnswers(json(404, "{\"message\":\"no such node\"}"));
        assertThat(troubleOf(client().node("5b77d204")).kind()).isEqualTo(NOT_FOUND);
        theSiteAnswers(html(404));
        assertThat(troubleOf(client().readOnly()).kind()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void aServersFailureMayPass(int code) {
        theSiteAnswers(html(code));
        Trouble trouble = troubleOf(client().cluster());
        assertThat(trouble.kind()).isEqualTo(SERVER_ERROR);
        assertThat(trouble.detail()).contains(code + ", the server failed");
    }

    @ParameterizedTest
    @CsvSource({"400, refused", "409, refused", "415, type of request", "418, refused", "429, too often"})
    void anyOtherRefusalIsNamedWithItsCode(int code, String said) {
        theSiteAnswers(json(code, "{}"));
        Trouble trouble = troubleOf(client().cluster());
        assertThat(trouble.kind()).isEqualTo(SERVER_ERROR);
        assertThat(trouble.detail()).contains(code + ", ").contains(said);
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, NOT_SYSTEM_ADMINISTRATOR", "404, NOT_FOUND", "500, SERVER_ERROR"})
    void anOrdersRefusalIsUnclearForTheSameReason(int code, Kind kind) {
        theSiteAnswers(json(code, NOT_ADMINISTRATOR));
        assertThat(troubleOf(client().approve()).kind()).isEqualTo(kind);
    }
}
