package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rollgate.orchestration.run.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that fails is a reading like any other, for reads and orders, and the client works again afterwards. */
class BrokenWireTest extends ClientSpecification {
    @RegisterExtension
    static final WireMockExtension SELF_SIGNED = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsUnreachable(Fault fault) {
        theSiteAnswers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withFault(fault));
        var client = client();
        assertThat(troubleOf(client.cluster()).kind()).isEqualTo(UNREACHABLE);
        assertThat(troubleOf(client.start()).kind()).isEqualTo(UNREACHABLE);
        theSiteAnswers(json(200, "{\"nodes\":[]}"));
        assertThat(client.cluster().ifSeen()).isPresent();
    }

    @Test
    void anAnswerShorterThanAnnouncedIsNotBelieved() throws IOException {
        String whole = RawServer.json("{\"nodes\":[]}          ");
        try (var server = new RawServer((number, out) -> {
            RawServer.write(out, whole.stripTrailing());
            return false;
        })) {
            assertThat(troubleOf(client(server.url(), PATIENT).cluster()).kind())
                    .isEqualTo(UNREACHABLE);
        }
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        Trouble trouble =
                troubleOf(client("http://127.0.0.1:" + closedPort(), PATIENT).cluster());
        assertThat(trouble.kind()).isEqualTo(UNREACHABLE);
        assertThat(trouble.detail()).contains("nobody takes the connection");
    }

    @Test
    void anUnknownHostIsNamedAsSuch() {
        // too long for a label of a host name, so that no name server is asked
        String nowhere = "http://" + "w".repeat(64) + ".example.com";
        Trouble trouble = troubleOf(client(nowhere, PATIENT).cluster());
        assertThat(trouble.kind()).isEqualTo(UNREACHABLE);
        assertThat(trouble.detail()).contains("host name is not known");
    }

    @Test
    void aCertificateThatIsNotTrustedIsNamedAsSuch() {
        Trouble trouble = troubleOf(client(SELF_SIGNED.baseUrl(), PATIENT).cluster());
        assertThat(trouble.kind()).isEqualTo(UNREACHABLE);
        assertThat(trouble.detail()).contains("check the certificate");
        assertThat(SELF_SIGNED.getAllServeEvents()).isEmpty();
    }

    private static int closedPort() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listening.getLocalPort();
        }
    }
}
