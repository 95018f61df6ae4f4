package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rollgate.orchestration.run.Trouble.Kind.REDIRECTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rollgate.orchestration.run.Trouble;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect is an answer, never followed: the credentials would go along. */
class RedirectTest extends ClientSpecification {
    @RegisterExtension
    static final WireMockExtension ELSEWHERE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void itIsReportedAndItsTargetIsNotAsked(int code) {
        theSiteAnswers(aResponse().withStatus(code).withHeader("Location", ELSEWHERE.baseUrl() + "/login?ticket=abc"));
        Trouble trouble = troubleOf(client().cluster());
        assertThat(trouble.kind()).isEqualTo(REDIRECTED);
        assertThat(trouble.detail()).contains("sent on to localhost").doesNotContain("ticket");
        assertThat(troubleOf(client().start()).kind()).isEqualTo(REDIRECTED);
        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    @Test
    void oneWithinTheSiteIsNotFollowedEither() {
        theSiteAnswers(aResponse().withStatus(302).withHeader("Location", "/login.action"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(REDIRECTED);
        assertThat(SITE.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aNodesOwnPageIsNotFollowedThoughItsBodySaysRunning() {
        theSiteAnswers(json(302, "{\"state\":\"RUNNING\"}").withHeader("Location", ELSEWHERE.baseUrl() + "/status"));
        assertThat(troubleOf(client().status(URI.create(SITE.baseUrl()))).kind())
                .isEqualTo(REDIRECTED);
        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    @Test
    void oneWithoutOrWithABrokenTargetIsStillARedirect() {
        theSiteAnswers(aResponse().withStatus(302));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(REDIRECTED);
        theSiteAnswers(aResponse().withStatus(302).withHeader("Location", "http://[broken"));
        assertThat(troubleOf(client().cluster()).kind()).isEqualTo(REDIRECTED);
    }
}
