package dev.rollgate.orchestration.paging.opsgenie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.HttpPagerContract;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Pages;
import dev.rollgate.orchestration.paging.Receipt.Refused;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opsgenie and JSM are told alerts within the bounds of their fields, and what they say of a request is believed when it is clear. */
class OpsgenieTest extends HttpPagerContract {
    private static final Secret KEY = Secret.of("eb243592-faa2-4ba2-a551-1afdf565c889");
    private static final String REQUEST = "43a29c5c-3dbf-4fa4-9c26-f4f71023e120";

    @Override
    protected Pager at(URI base, HttpSender sender) {
        return new Opsgenie(base, KEY, Optional.of("team-1"), sender);
    }

    @Override
    protected List<Secret> secrets() {
        return List.of(KEY);
    }

    @Override
    protected ResponseDefinitionBuilder good() {
        return json(202, "{\"result\":\"Request will be processed\",\"took\":0.302,\"requestId\":\"" + REQUEST + "\"}");
    }

    @Test
    void aTriggerIsAnAlertByItsAlias() {
        assertThat(well().trigger(Pages.nodeInError(), false)).isEqualTo(new Taken("202: Request will be processed"));
        assertThat(sent().getFirst().getUrl()).isEqualTo("/v2/alerts");
        assertThat(sent().getFirst().getHeader("Authorization")).isEqualTo("GenieKey " + KEY.reveal());
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {
                  "message": "wiki-2 is in error",
                  "alias": "rollgate:wiki:r42:NodeInError:wiki-2",
                  "description": "wiki-2 is in error\\nRead more and act: https://example.slack.com/archives/C1/p1",
                  "responders": [{"id": "team-1", "type": "team"}],
                  "tags": ["rollgate", "NodeInError"],
                  "details": {
                    "run": "r42",
                    "last seen": "ERROR: \\"disk\\" full",
                    "thread": "https://example.slack.com/archives/C1/p1",
                    "since": "2026-09-01T01:00:00Z"
                  },
                  "entity": "wiki/wiki-2",
                  "priority": "P1",
                  "source": "Rollgate"
                }"""));
    }

    @Test
    void withoutATeamTheIntegrationSaysWhoAnswers() {
        theSideAnswers(good());
        new Opsgenie(URI.create(SIDE.baseUrl()), KEY, Optional.empty(), new HttpSender(() -> Pages.NOW))
                .trigger(Pages.approval(), false);
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {
                  "message": "The start of the upgrade waits for an approval",
                  "alias": "rollgate:wiki:r42:start",
                  "description": "The start of the upgrade waits for an approval",
                  "tags": ["rollgate", "approval"],
                  "details": {"since": "2026-09-01T01:00:00Z"},
                  "entity": "wiki",
                  "priority": "P4",
                  "source": "Rollgate"
                }"""));
    }

    @Test
    void itIsAcknowledgedAndClosedByItsAlias() {
        Pager pager = well();
        Page page = Pages.page("rollgate:wiki/ä:1", Urgency.CRITICAL, "s", Map.of());
        pager.acknowledge(page, "Anna");
        pager.resolve(page);
        assertThat(sent())
                .extracting(request -> request.getUrl())
                .containsExactly(
                        "/v2/alerts/rollgate%3Awiki%2F%C3%A4%3A1/acknowledge?identifierType=alias",
                        "/v2/alerts/rollgate%3Awiki%2F%C3%A4%3A1/close?identifierType=alias");
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {"source":"Rollgate","user":"Anna","note":"Anna takes care of it (said in Slack)"}"""));
        assertThat(body(sent().getLast())).isEqualTo(tree("{\"source\":\"Rollgate\"}"));
    }

    @Test
    void aRequestThatClearlyFailedIsARefusal() {
        theSideAnswers(good());
        theFateIs(json(200, """
                {"data":{"success":false,"action":"Create","isSuccess":false,"status":"Refused by an alert policy"},
                 "took":0.02,"requestId":"43a29c5c"}"""));
        assertThat(pager().trigger(Pages.nodeInError(), false))
                .isEqualTo(new Refused("taken, but no alert was made: Refused by an alert policy"));
        assertThat(sent().getLast().getUrl()).isEqualTo("/v2/alerts/requests/" + REQUEST);
        assertThat(sent().getLast().getHeader("Authorization")).isEqualTo("GenieKey " + KEY.reveal());
    }

    @Test
    void aRequestOfWhichNothingIsKnownYetIsTaken() {
        for (ResponseDefinitionBuilder unclear : List.of(
                json(404, "{\"message\":\"Request not found. It might not be processed, yet.\"}"),
                json(200, "{\"data\":{\"isSuccess\":true,\"status\":\"Created alert\"}}"),
                json(200, "{\"data\":{}}"),
                json(200, "not JSON"),
                json(500, ""),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            theSideAnswers(good());
            theFateIs(unclear);
            assertThat(pager().trigger(Pages.nodeInError(), false)).isInstanceOf(Taken.class);
        }
    }

    @Test
    void nobodyAsksForAnAcknowledgementsFate() {
        Pager pager = well();
        pager.acknowledge(Pages.nodeInError(), "Anna");
        pager.resolve(Pages.nodeInError());
        assertThat(sent()).extracting(request -> request.getMethod().value()).containsOnly("POST");
    }

    @Test
    void longFieldsAreCutToTheirBounds() {
        Page page = Pages.page("k".repeat(255), Urgency.WARNING, "s".repeat(1000), Map.of("a", "b".repeat(20_000)));
        well().trigger(page, false);
        var alert = body(sent().getFirst());
        assertThat(alert.path("message").stringValue()).hasSize(130).endsWith("…");
        assertThat(alert.path("description").stringValue()).contains("s".repeat(1000));
        assertThat(alert.path("details").toString()).hasSizeLessThan(8_000);
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, P1", "WARNING, P3", "APPROVAL, P4"})
    void everyUrgencyHasAPriority(Urgency urgency, String priority) {
        well().trigger(Pages.page("k", urgency, "s", Map.of()), false);
        assertThat(body(sent().getFirst()).path("priority").stringValue()).isEqualTo(priority);
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsRefusedWithoutBeingRepeated() {
        var sender = new HttpSender(() -> Pages.NOW);
        assertThatThrownBy(() -> new Opsgenie(Opsgenie.JSM, Secret.of("k3y\nx"), Optional.empty(), sender))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("k3y");
    }

    private static void theFateIs(ResponseDefinitionBuilder answer) {
        SIDE.stubFor(get(urlPathMatching("/v2/alerts/requests/.*")).willReturn(answer));
    }
}
