package dev.rollgate.orchestration.confluence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site that answers as it is told, and a client that asks it. */
class ClientSpecification {
    static final Secret TOKEN = Secret.of("tok-5ecret");

    /** Long enough for a busy machine, and no test waits for it. */
    static final Duration PATIENT = Duration.ofSeconds(20);

    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static ConfluenceClient client() {
        return client(SITE.baseUrl(), PATIENT);
    }

    static ConfluenceClient client(String baseUrl, Duration wholeCall) {
        return new ConfluenceClient(
                new ConfluenceAddress(URI.create(baseUrl), ConfluenceAddress.API_PATH, new Credentials.Bearer(TOKEN)),
                wholeCall);
    }

    /** Whatever is asked, this is the answer. */
    static void theSiteAnswers(ResponseDefinitionBuilder answer) {
        SITE.stubFor(any(anyUrl()).willReturn(answer));
    }

    static ResponseDefinitionBuilder json(int code, String body) {
        return answer(code, "application/json;charset=UTF-8", body);
    }

    static ResponseDefinitionBuilder html(int code) {
        return answer(
                code, "text/html;charset=UTF-8", "<!DOCTYPE html><html><body>Log in to the cluster</body></html>");
    }

    static ResponseDefinitionBuilder answer(int code, String type, String body) {
        return aResponse().withStatus(code).withHeader("Content-Type", type).withBody(body);
    }

    static Trouble troubleOf(Reading<?> reading) {
        return reading.trouble().orElseThrow(() -> new AssertionError("was read: " + reading));
    }

    static Trouble troubleOf(OrderAnswer answer) {
        return switch (answer) {
            case OrderAnswer.Unclear unclear -> unclear.why();
            case OrderAnswer.Accepted accepted -> throw new AssertionError("was accepted");
            case OrderAnswer.Conflict conflict -> throw new AssertionError("was a conflict");
        };
    }
}
