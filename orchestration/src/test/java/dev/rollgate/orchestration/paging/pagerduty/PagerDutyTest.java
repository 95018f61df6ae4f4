package dev.rollgate.orchestration.paging.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.ChangeNote;
import dev.rollgate.orchestration.paging.HttpPagerContract;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Pages;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import dev.rollgate.orchestration.run.ClusterKey;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PagerDuty is told events as its documentation shows them, and never more than it takes. */
class PagerDutyTest extends HttpPagerContract {
    private static final Secret KEY = Secret.of("a0ut1ngKeyOf32CharactersExactly!");

    @Override
    protected Pager at(URI base, HttpSender sender) {
        return new PagerDuty(base, KEY, sender);
    }

    @Override
    protected List<Secret> secrets() {
        return List.of(KEY);
    }

    @Override
    protected ResponseDefinitionBuilder good() {
        return json(202, """
                {"status":"success","message":"Event processed","dedup_key":"rollgate:wiki:r42:NodeInError:wiki-2"}""");
    }

    @Test
    void aTriggerIsAnAlertEvent() {
        assertThat(well().trigger(Pages.nodeInError(), false)).isEqualTo(new Taken("202: Event processed"));
        assertThat(sent().getFirst().getUrl()).isEqualTo("/v2/enqueue");
        assertThat(sent().getFirst().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {
                  "routing_key": "a0ut1ngKeyOf32CharactersExactly!",
                  "event_action": "trigger",
                  "dedup_key": "rollgate:wiki:r42:NodeInError:wiki-2",
                  "payload": {
                    "summary": "wiki-2 is in error",
                    "source": "rollgate/wiki",
                    "severity": "critical",
                    "timestamp": "2026-09-01T01:00:00Z",
                    "component": "wiki-2",
                    "group": "wiki",
                    "class": "NodeInError",
                    "custom_details": {"run": "r42", "last seen": "ERROR: \\"disk\\" full"}
                  },
                  "client": "Rollgate",
                  "client_url": "https://example.slack.com/archives/C1/p1",
                  "links": [{"href": "https://example.slack.com/archives/C1/p1", "text": "Slack thread"}]
                }"""));
    }

    @Test
    void whatAPageDoesNotHoldIsNotSent() {
        well().trigger(Pages.approval(), false);
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {
                  "routing_key": "a0ut1ngKeyOf32CharactersExactly!",
                  "event_action": "trigger",
                  "dedup_key": "rollgate:wiki:r42:start",
                  "payload": {
                    "summary": "The start of the upgrade waits for an approval",
                    "source": "rollgate/wiki",
                    "severity": "warning",
                    "timestamp": "2026-09-01T01:00:00Z",
                    "group": "wiki",
                    "class": "approval"
                  },
                  "client": "Rollgate"
                }"""));
    }

    @Test
    void anAcknowledgementAndAnEndAreNoMoreThanTheKey() {
        Pager pager = well();
        pager.acknowledge(Pages.nodeInError(), "Anna");
        pager.resolve(Pages.nodeInError());
        assertThat(sent()).extracting(request -> body(request)).containsExactly(tree("""
                {"routing_key":"a0ut1ngKeyOf32CharactersExactly!","event_action":"acknowledge",
                 "dedup_key":"rollgate:wiki:r42:NodeInError:wiki-2"}"""), tree("""
                {"routing_key":"a0ut1ngKeyOf32CharactersExactly!","event_action":"resolve",
                 "dedup_key":"rollgate:wiki:r42:NodeInError:wiki-2"}"""));
    }

    @Test
    void aChangeWakesNobody() {
        var note = new ChangeNote(
                new ClusterKey("wiki"), "Upgrade of wiki to 9.2.1 began", Pages.SINCE, Optional.of(Pages.THREAD));
        assertThat(well().announce(note)).containsInstanceOf(Taken.class);
        assertThat(sent().getFirst().getUrl()).isEqualTo("/v2/change/enqueue");
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                {
                  "routing_key": "a0ut1ngKeyOf32CharactersExactly!",
                  "payload": {
                    "summary": "Upgrade of wiki to 9.2.1 began",
                    "source": "rollgate/wiki",
                    "timestamp": "2026-09-01T01:00:00Z"
                  },
                  "links": [{"href": "https://example.slack.com/archives/C1/p1", "text": "Slack thread"}]
                }"""));
    }

    @Test
    void aKeyOfRulesTakesNoChangesSoNoneAreSent() {
        Pager ofRules =
                new PagerDuty(PagerDuty.ANYWHERE, Secret.of("R" + "0".repeat(31)), new HttpSender(() -> Pages.NOW));

        assertThat(ofRules.announce(new ChangeNote(new ClusterKey("wiki"), "began", Pages.SINCE, Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, critical", "WARNING, warning", "APPROVAL, warning"})
    void everyUrgencyHasASeverity(Urgency urgency, String severity) {
        well().trigger(Pages.page("k", urgency, "s", Map.of()), false);
        assertThat(body(sent().getFirst()).at("/payload/severity").stringValue())
                .isEqualTo(severity);
    }

    @Test
    void detailsAreCutRatherThanAnEventOfMoreThan512KilobytesSent() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("first", "short");
        details.put("second", "\u0007".repeat(90_000));
        details.put("third", "left out");
        Page page = Pages.page("k", Urgency.CRITICAL, "\u0007".repeat(2_000), details);
        well().trigger(page, false);
        assertThat(sent().getFirst().getBody()).hasSizeLessThan(512 * 1024);
        var sentDetails = body(sent().getFirst()).at("/payload/custom_details");
        assertThat(sentDetails.propertyNames()).containsExactly("first", "second");
        assertThat(sentDetails.path("second").stringValue())
                .hasSizeGreaterThan(80_000)
                .endsWith("…");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWhenItIsMade() {
        var sender = new HttpSender(() -> Pages.NOW);
        assertThatThrownBy(() -> new PagerDuty(PagerDuty.ANYWHERE, Secret.of(" "), sender))
                .hasMessage("PagerDuty's routing key must not be empty");
    }
}
