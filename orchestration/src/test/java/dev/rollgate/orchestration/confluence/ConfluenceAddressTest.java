package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The context path goes before the API's path, whatever slashes people write; an address that cannot work is refused at once. */
class ConfluenceAddressTest extends ClientSpecification {
    @BeforeEach
    void theSiteIsWell() {
        theSiteAnswers(json(200, "{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', /rest/zdu, /rest/zdu/cluster",
        "/, rest/zdu, /rest/zdu/cluster",
        "/wiki, /rest/zdu/, /wiki/rest/zdu/cluster",
        "/wiki//, /rest/zdu//, /wiki/rest/zdu/cluster",
        "/a/b/, /rest/zdu/cluster/zdu, /a/b/rest/zdu/cluster/zdu/cluster"
    })
    void slashesAtTheEndsDoNotMatter(String contextPath, String apiPath, String asked) {
        clientOf(SITE.baseUrl() + contextPath, apiPath).cluster();
        SITE.verify(getRequestedFor(urlEqualTo(asked)));
    }

    @Test
    void everyCallHasItsPath() {
        var client = clientOf(SITE.baseUrl() + "/wiki", "/rest/zdu");
        client.respondingNode();
        client.node("0f3a9c1e");
        client.readOnly();
        client.start();
        client.cancel();
        client.approve();
        client.retryUpgrade();
        SITE.verify(getRequestedFor(urlEqualTo("/wiki/rest/zdu/state")));
        SITE.verify(getRequestedFor(urlEqualTo("/wiki/rest/zdu/nodes/0f3a9c1e")));
        SITE.verify(getRequestedFor(urlEqualTo("/wiki/rest/api/accessmode")));
        SITE.verify(postRequestedFor(urlEqualTo("/wiki/rest/zdu/start")));
        SITE.verify(postRequestedFor(urlEqualTo("/wiki/rest/zdu/cancel")));
        SITE.verify(postRequestedFor(urlEqualTo("/wiki/rest/zdu/approve")));
        SITE.verify(postRequestedFor(urlEqualTo("/wiki/rest/zdu/retryUpgrade")));
    }

    @Test
    void aNodesIdStaysOneSegmentWhateverIsInIt() {
        client().node("a b/../c?d#e");
        SITE.verify(getRequestedFor(urlEqualTo("/rest/zdu/nodes/a%20b%2F..%2Fc%3Fd%23e")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void aNodeWithoutAnIdIsNotAskedFor(String id) {
        assertThat(troubleOf(client().node(id)).kind()).isEqualTo(NOT_FOUND);
        assertThat(SITE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki.example.com",
                "ftp://wiki.example.com",
                "https:///wiki",
                "https://wiki.example.com?x=1",
                "https://wiki.example.com#x",
                "mailto:me@example.com",
                "https://wiki.example.com:0",
                "https://wiki.example.com:99999"
            })
    void whatIsNoWebAddressIsRefused(String address) {
        assertThatThrownBy(() -> clientOf(address, "/rest/zdu")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> clientOf("https://me:hunter2@wiki.example.com", "/rest/zdu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user name or password")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anApiPathWithAQueryIsRefused() {
        assertThatThrownBy(() -> clientOf("https://wiki.example.com", "/rest/zdu?x=1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNodesAddressThatCannotWorkIsAReadingLikeAnother() {
        var trouble = troubleOf(client().status(URI.create("ssh://me:hunter2@10.0.0.11")));
        assertThat(trouble.kind()).isEqualTo(UNREACHABLE);
        assertThat(trouble.detail()).contains("own address").doesNotContain("hunter2");
    }

    private static ConfluenceClient clientOf(String baseUrl, String apiPath) {
        return new ConfluenceClient(
                new ConfluenceAddress(URI.create(baseUrl), apiPath, new Credentials.Bearer(TOKEN)), PATIENT);
    }
}
