package dev.rollgate.orchestration.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.HttpPagerContract;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Pages;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook is told in its own words, knows a message when it comes again, and can tell that it came from us. */
class WebhookTest extends HttpPagerContract {
    private static final Secret SIGNING = Secret.of("s1gning-secret");
    private static final Secret TOKEN = Secret.of("Bearer t0ken-of-the-source");
    private static final Secret IN_PATH = Secret.of("p4th-secret");
    private static final Secret IN_QUERY = Secret.of("qu3ry-secret");
    private static final WebhookTemplate TEMPLATE = WebhookTemplate.of(
            "{\"id\":\"${key}\",\"state\":\"${state}\",\"by\":\"${by}\"}",
            new StateWords("firing", "acked", "resolved"));

    @Override
    protected Pager at(URI base, HttpSender sender) {
        URI url = URI.create(base + "/hooks/" + IN_PATH.reveal() + "?token=" + IN_QUERY.reveal());
        return new Webhook(url, TEMPLATE, Optional.of(SIGNING), Map.of("Authorization", TOKEN), sender);
    }

    @Override
    protected List<Secret> secrets() {
        return List.of(SIGNING, Secret.of("t0ken-of-the-source"), IN_PATH, IN_QUERY);
    }

    @Override
    protected ResponseDefinitionBuilder good() {
        return json(202, "{\"status\":\"success\",\"message\":\"Event accepted\"}");
    }

    @Test
    void eachActionIsSaidInTheOtherSidesWord() {
        Pager pager = well();
        pager.trigger(Pages.approval(), false);
        pager.acknowledge(Pages.approval(), "Anna");
        pager.resolve(Pages.approval());
        assertThat(sent())
                .extracting(request -> body(request))
                .containsExactly(
                        tree("{\"id\":\"rollgate:wiki:r42:start\",\"state\":\"firing\"}"),
                        tree("{\"id\":\"rollgate:wiki:r42:start\",\"state\":\"acked\",\"by\":\"Anna\"}"),
                        tree("{\"id\":\"rollgate:wiki:r42:start\",\"state\":\"resolved\"}"));
        assertThat(sent())
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/hooks/p4th-secret?token=qu3ry-secret"));
        assertThat(sent())
                .allSatisfy(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken-of-the-source"));
    }

    @Test
    void aMessageThatComesAgainHasTheSameIdempotencyKey() {
        Pager pager = well();
        pager.trigger(Pages.approval(), false);
        pager.trigger(Pages.approval(), true);
        pager.resolve(Pages.approval());
        pager.resolve(Pages.page("wiki ä", Urgency.WARNING, "s", Map.of()));
        assertThat(sent())
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsExactly(
                        "rollgate:wiki:r42:start/trigger",
                        "rollgate:wiki:r42:start/trigger",
                        "rollgate:wiki:r42:start/resolve",
                        "wiki%20%C3%A4/resolve");
    }

    @Test
    void theSignatureIsOfTheTimeAndTheBodyAsItWasSent() throws Exception {
        well().trigger(Pages.page("k", Urgency.WARNING, "ä", Map.of()), false);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s1gning-secret".getBytes("UTF-8"), "HmacSHA256"));
        mac.update("1788225000.".getBytes("UTF-8"));
        String expected = HexFormat.of().formatHex(mac.doFinal(sent().getFirst().getBody()));
        assertThat(sent().getFirst().getHeader("X-Rollgate-Signature")).isEqualTo("t=1788225000,v1=" + expected);
    }

    @Test
    void withoutASecretNothingIsSigned() {
        theSideAnswers(good());
        webhook(URI.create(SIDE.baseUrl()), Map.of()).trigger(Pages.approval(), false);
        assertThat(sent().getFirst().containsHeader("X-Rollgate-Signature")).isFalse();
    }

    @Test
    void whatThereIsNoWordForIsNotSent() {
        theSideAnswers(good());
        var template = WebhookTemplate.of("{}", new StateWords("firing", "", "resolved"));
        var quiet = new Webhook(
                URI.create(SIDE.baseUrl()), template, Optional.empty(), Map.of(), new HttpSender(() -> Pages.NOW));
        assertThat(quiet.acknowledge(Pages.approval(), "Anna"))
                .isEqualTo(new Taken("nothing was sent: no word is set for acknowledge"));
        assertThat(sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "x-rollgate-signature", "Content-Type", "Content-Length", "a b", ""})
    void aHeaderThatIsOursOrNoneIsRefused(String name) {
        assertThatThrownBy(() -> webhook(URI.create("https://example.com"), Map.of(name, Secret.of("v4lue"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("v4lue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb-s3cret", "ä-s3cret", " "})
    void aValueThatNoHeaderCanHoldIsRefusedWithoutBeingRepeated(String value) {
        assertThatThrownBy(() -> webhook(URI.create("https://example.com"), Map.of("X-Key", Secret.of(value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:s3cret", "/s3cret", "ftp://example.com/s3cret", "https://u:s3cret@example.com"})
    void anAddressThatIsNoneIsRefusedWithoutBeingRepeated(String url) {
        assertThatThrownBy(() -> webhook(URI.create(url), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    private static Webhook webhook(URI url, Map<String, Secret> headers) {
        return new Webhook(url, TEMPLATE, Optional.empty(), headers, new HttpSender(() -> Pages.NOW));
    }
}
