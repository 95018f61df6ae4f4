package dev.rollgate.orchestration.paging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.Receipt.NotNow;
import dev.rollgate.orchestration.paging.Receipt.Refused;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every pager over HTTP makes of the answers there are, whatever its product is. */
public abstract class HttpPagerContract extends PagerContract {
    /** Long enough for a busy machine, and no test waits for it. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @RegisterExtension
    protected static final WireMockExtension SIDE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    /** The adapter under test, with {@link #secrets} in it. */
    protected abstract Pager at(URI base, HttpSender sender);

    /** All that is sent in confidence. */
    protected abstract List<Secret> secrets();

    /** What the product answers when it takes a message. */
    protected abstract ResponseDefinitionBuilder good();

    protected final Pager pager() {
        return at(URI.create(SIDE.baseUrl()), new HttpSender(() -> Pages.NOW, PATIENT));
    }

    protected static void theSideAnswers(ResponseDefinitionBuilder answer) {
        SIDE.stubFor(any(anyUrl()).willReturn(answer));
    }

    protected static ResponseDefinitionBuilder json(int code, String body) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** What was sent, oldest first. */
    protected static List<LoggedRequest> sent() {
        return SIDE.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    protected static JsonNode body(LoggedRequest request) {
        return tree(request.getBodyAsString());
    }

    protected static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Override
    protected Pager well() {
        theSideAnswers(good());
        return pager();
    }

    @Override
    protected Pager away() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return at(
                    URI.create("http://127.0.0.1:" + closed.getLocalPort()), new HttpSender(() -> Pages.NOW, PATIENT));
        }
    }

    @Override
    protected Pager refusing() {
        theSideAnswers(json(401, "{\"message\":\"Could not authenticate\"}"));
        return pager();
    }

    @Override
    protected Pager losing() {
        theSideAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        return pager();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 422})
    void whatIsWrongHereIsRefusedInTheOtherSidesWords(int code) {
        theSideAnswers(json(code, "{\"message\":\"Event object is invalid\",\"errors\":[\"Length of 'x'\"]}"));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isEqualTo(new Refused(code + ": Event object is invalid; Length of 'x'"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsRefusedAndNotFollowed(int code) {
        theSideAnswers(aResponse().withStatus(code).withHeader("Location", SIDE.baseUrl() + "/elsewhere"));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("answers with a redirect"));
        assertThat(sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 502, 504, 599})
    void whatIsWrongThereIsNotNowAndMayHaveArrived(int code) {
        theSideAnswers(json(code, "{}"));
        assertThat(pager().trigger(Pages.nodeInError(), false)).isInstanceOfSatisfying(NotNow.class, later -> {
            assertThat(later.mayHaveArrived()).isTrue();
            assertThat(later.why()).startsWith(code + ": ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "429, 30, 30, false",
        "503, 120, 120, true",
        "'429', 'Tue, 01 Sep 2026 01:12:00 GMT', 120, false",
        "'503', 'Tue, 01 Sep 2026 01:00:00 GMT', 0, true",
        "429, 86400, 3600, false",
        "429, 99999999999999999999, 3600, false"
    })
    void aWishForAPauseIsHandedOnUpToAnHour(int code, String header, int seconds, boolean mayHaveArrived) {
        theSideAnswers(json(code, "{}").withHeader("Retry-After", header));
        assertThat(pager().trigger(Pages.nodeInError(), false)).isInstanceOfSatisfying(NotNow.class, later -> {
            assertThat(later.pause()).contains(Duration.ofSeconds(seconds));
            assertThat(later.mayHaveArrived()).isEqualTo(mayHaveArrived);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Tue, 99 Sep 2026 01:12:00 GMT"})
    void aPauseThatCannotBeReadIsNone(String header) {
        theSideAnswers(json(429, "{}").withHeader("Retry-After", header));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isInstanceOfSatisfying(
                        NotNow.class, later -> assertThat(later.pause()).isEmpty());
    }

    @Test
    void aSideThatSaysNothingInTimeMayHaveIt() {
        theSideAnswers(good().withFixedDelay(3_000));
        Pager hasty = at(URI.create(SIDE.baseUrl()), new HttpSender(() -> Pages.NOW, Duration.ofMillis(300)));
        assertThat(hasty.trigger(Pages.nodeInError(), false))
                .isEqualTo(new NotNow(Optional.empty(), "no whole answer within 300 ms", true));
    }

    @Test
    void everyMessageCarriesTheSameKey() {
        Pager pager = well();
        Page page = Pages.nodeInError();
        pager.trigger(page, false);
        pager.acknowledge(page, "Anna");
        pager.trigger(page, true);
        pager.resolve(page);
        assertThat(sent())
                .filteredOn(request -> request.getMethod().value().equals("POST"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(
                                URLDecoder.decode(request.getUrl(), StandardCharsets.UTF_8) + request.getBodyAsString())
                        .contains(page.key()));
    }

    @Test
    void theSameMessageIsTheSameWhenItIsSentAgain() {
        Pager pager = well();
        pager.resolve(Pages.nodeInError());
        pager.resolve(Pages.nodeInError());
        assertThat(body(sent().getFirst())).isEqualTo(body(sent().getLast()));
    }

    @Test
    void whatIsSaidIsOneShortLine() {
        theSideAnswers(json(400, "a\r\nb" + "c".repeat(5_000)));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("400: a bccc")
                                .hasSizeLessThanOrEqualTo(200)
                                .doesNotContain("\n"));
        theSideAnswers(aResponse()
                .withStatus(403)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>Blocked"));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isEqualTo(new Refused("403: (a web page, not an answer of an API)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 302, 400, 401, 403, 429, 500, 503})
    void noSecretComesBackThoughTheOtherSideRepeatsIt(int code) {
        String echo = secrets().stream().map(Secret::reveal).collect(Collectors.joining(" ", "x".repeat(150), ""));
        theSideAnswers(json(
                        code,
                        "{\"message\":\"" + echo + "\",\"requestId\":\"" + echo
                                + "\",\"data\":{\"isSuccess\":false,\"status\":\"" + echo.substring(150) + "\"}}")
                .withHeader(
                        "Location", "https://example.com/" + echo.substring(150).replace(' ', '/')));
        List<String> lines = new ArrayList<>();
        try (var log = new Log()) {
            Pager pager = pager();
            lines.add(pager.toString());
            lines.add(pager.trigger(Pages.nodeInError(), false).toString());
            lines.add(pager.acknowledge(Pages.nodeInError(), "Anna").toString());
            lines.add(pager.resolve(Pages.nodeInError()).toString());
            lines.addAll(log.lines());
        }
        // what is cut off in the middle is no secret any more only if it was taken out before
        assertThat(lines)
                .allSatisfy(line -> assertThat(secrets())
                        .noneMatch(secret -> line.contains(secret.reveal().substring(0, 8))));
    }

    @Test
    void onlyTakenIsTaken() {
        theSideAnswers(json(204, ""));
        assertThat(pager().trigger(Pages.nodeInError(), false)).isEqualTo(new Taken("204: (said nothing)"));
    }

    /** All that our code logs meanwhile. */
    private static final class Log implements AutoCloseable {
        private final Logger ours = (Logger) LoggerFactory.getLogger("dev.rollgate");
        private final Level before = ours.getLevel();
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        Log() {
            appender.start();
            ours.setLevel(Level.TRACE);
            ours.addAppender(appender);
        }

        List<String> lines() {
            return appender.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }

        @Override
        public void close() {
            ours.detachAppender(appender);
            ours.setLevel(before);
        }
    }
}
