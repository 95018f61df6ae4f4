package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request carries what Confluence's filters want and nothing that they refuse, and credentials go to the site only. */
class RequestTest extends ClientSpecification {
    @BeforeEach
    void theSiteIsWell() {
        theSiteAnswers(json(200, "{\"nodes\":[]}"));
    }

    @Test
    void aReadCarriesTheHeadersThatPassTheXsrfFilter() {
        client().cluster();
        SITE.verify(getRequestedFor(urlEqualTo("/rest/zdu/cluster"))
                .withHeader("X-Atlassian-Token", equalTo("no-check"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("User-Agent", matching("Rollgate/.+")));
    }

    @Test
    void anOrderCarriesThemTooAndHasNoBody() {
        client().start();
        SITE.verify(postRequestedFor(urlEqualTo("/rest/zdu/start"))
                .withHeader("X-Atlassian-Token", equalTo("no-check"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("User-Agent", matching("Rollgate/.+"))
                .withRequestBody(absent()));
    }

    @Test
    void nothingOfABrowserIsSent() {
        client().start();
        SITE.verify(postRequestedFor(anyUrl()).withHeader("Origin", absent()).withHeader("Referer", absent()));
    }

    @Test
    void noCompressedAnswerIsAskedFor() {
        client().cluster();
        SITE.verify(getRequestedFor(anyUrl()).withHeader("Accept-Encoding", absent()));
    }

    @Test
    void aTokenIsSentAsBearer() {
        client().cluster();
        SITE.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer tok-5ecret")));
    }

    @Test
    void aUserNameAndPasswordAreSentAsBasicInUtf8() {
        var basic = new Credentials.Basic("rollgate", Secret.of("pässwörd:1"));
        new ConfluenceClient(new ConfluenceAddress(URI.create(SITE.baseUrl()), "/rest/zdu", basic)).cluster();
        SITE.verify(
                getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic cm9sbGdhdGU6cMOkc3N3w7ZyZDox")));
    }

    @Test
    void aCookieIsNotSentBack() {
        theSiteAnswers(json(200, "{\"nodes\":[]}").withHeader("Set-Cookie", "JSESSIONID=abc; Path=/"));
        var client = client();
        client.cluster();
        client.cluster();
        client.start();
        SITE.verify(2, getRequestedFor(anyUrl()).withHeader("Cookie", absent()));
        SITE.verify(1, postRequestedFor(anyUrl()).withHeader("Cookie", absent()));
    }

    @Test
    void aNodesOwnPageIsAskedWithoutCredentials() {
        client().status(URI.create(SITE.baseUrl() + "/wiki"));
        SITE.verify(getRequestedFor(urlEqualTo("/wiki/status"))
                .withHeader("Authorization", absent())
                .withHeader("User-Agent", matching("Rollgate/.+")));
    }
}
