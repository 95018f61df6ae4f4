package dev.rollgate.orchestration.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pages;
import dev.rollgate.orchestration.paging.Urgency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A template is JSON, filled inside its texts only; what it cannot say is refused when it is read. */
class WebhookTemplateTest {
    private static final StateWords WORDS = new StateWords("firing", "", "resolved");

    @Test
    void placesStandAmongOtherCharacters() {
        assertThat(filled("{\"t\":\"[${urgency}] ${cluster}/${component}: ${summary}\",\"n\":1,\"b\":[true,null]}"))
                .isEqualTo(tree("{\"t\":\"[critical] wiki/wiki-2: wiki-2 is in error\",\"n\":1,\"b\":[true,null]}"));
    }

    @Test
    void everyPlaceIsKnown() {
        assertThat(filled("""
                ["${key}","${state}","${action}","${summary}","${urgency}","${cluster}","${component}","${kind}",
                 "${since}","${thread}","by:${by}","d:${details}"]""")).isEqualTo(tree("""
                ["rollgate:wiki:r42:NodeInError:wiki-2","firing","trigger","wiki-2 is in error","critical","wiki",
                 "wiki-2","NodeInError","2026-09-01T01:00:00Z","https://example.slack.com/archives/C1/p1","by:",
                 "d:run: r42\\nlast seen: ERROR: \\"disk\\" full"]"""));
    }

    @Test
    void detailsAloneAreAnObject() {
        assertThat(filled("{\"d\":\"${details}\"}"))
                .isEqualTo(tree("{\"d\":{\"run\":\"r42\",\"last seen\":\"ERROR: \\\"disk\\\" full\"}}"));
    }

    @Test
    void aFieldOfOnePlaceIsLeftOutWhereThereIsNothingToSay() {
        var template = WebhookTemplate.of(
                "{\"node\":\"${component}\",\"link\":[\"${thread}\"],\"text\":\"node ${component}\"}", WORDS);
        assertThat(template.filled(Action.TRIGGER, Pages.approval(), ""))
                .contains(tree("{\"link\":[],\"text\":\"node \"}"));
    }

    @Test
    void nothingBreaksOutOfItsText() {
        String evil = "\",\"admin\":true,\"x\":\"${key} $1 \\ \n";
        Page page = Pages.page("k", Urgency.CRITICAL, evil, Map.of());
        JsonNode body = WebhookTemplate.of("{\"title\":\"${summary}\"}", WORDS)
                .filled(Action.TRIGGER, page, "")
                .orElseThrow();
        assertThat(tree(body.toString()).propertyNames()).containsExactly("title");
        assertThat(tree(body.toString()).path("title").stringValue()).isEqualTo(evil);
    }

    @Test
    void anUnknownPlaceIsNamedAndTheKnownOnesListed() {
        assertThatThrownBy(() -> WebhookTemplate.of("{\"a\":{\"b\":[\"x ${sumary}\"]}}", WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the template has an unknown place ${sumary}; there are: key, state,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"${key\"}", "{\"a\":\"${${key}}\"}", "{\"${key}\":1}", "{\"a\":\"${}\"}"})
    void aPlaceThatIsNoneIsRefused(String template) {
        assertThatThrownBy(() -> WebhookTemplate.of(template, WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1} x", "\"text\"", "1", "<a/>", "{\"a\":${key}}"})
    void whatIsNoJsonObjectOrListIsRefused(String template) {
        assertThatThrownBy(() -> WebhookTemplate.of(template, WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void aWordForTheTriggerIsNeeded() {
        assertThatThrownBy(() -> new StateWords(" ", "acked", "resolved"))
                .hasMessageContaining("a word for the trigger");
    }

    @Test
    void grafanaIrmIsToldInItsFormattedWebhook() {
        assertThat(ready("grafana-irm", Action.TRIGGER)).isEqualTo(tree("""
                {
                  "alert_uid": "rollgate:wiki:r42:NodeInError:wiki-2",
                  "title": "wiki-2 is in error",
                  "state": "alerting",
                  "message": "NodeInError on wiki since 2026-09-01T01:00:00Z\\nrun: r42\\nlast seen: ERROR: \\"disk\\" full",
                  "link_to_upstream_details": "https://example.slack.com/archives/C1/p1"
                }"""));
    }

    @Test
    void incidentIoIsToldAnAlertEvent() {
        assertThat(ready("incident-io", Action.RESOLVE)).isEqualTo(tree("""
                {
                  "title": "wiki-2 is in error",
                  "status": "resolved",
                  "deduplication_key": "rollgate:wiki:r42:NodeInError:wiki-2",
                  "description": "NodeInError on wiki since 2026-09-01T01:00:00Z\\nrun: r42\\nlast seen: ERROR: \\"disk\\" full",
                  "source_url": "https://example.slack.com/archives/C1/p1",
                  "metadata": {"cluster": "wiki", "node": "wiki-2", "kind": "NodeInError", "urgency": "critical"}
                }"""));
    }

    @Test
    void splunkOnCallIsToldAnEntitysState() {
        assertThat(ready("splunk-on-call", Action.ACKNOWLEDGE)).isEqualTo(tree("""
                {
                  "message_type": "ACKNOWLEDGEMENT",
                  "entity_id": "rollgate:wiki:r42:NodeInError:wiki-2",
                  "entity_display_name": "wiki-2 is in error",
                  "state_message": "NodeInError on wiki since 2026-09-01T01:00:00Z\\nrun: r42\\nlast seen: ERROR: \\"disk\\" full",
                  "monitoring_tool": "Rollgate",
                  "urgency": "critical",
                  "acknowledged_by": "Anna",
                  "thread": "https://example.slack.com/archives/C1/p1"
                }"""));
    }

    @ParameterizedTest
    @CsvSource({
        "grafana-irm, alerting, , ok",
        "incident-io, firing, , resolved",
        "splunk-on-call, CRITICAL, ACKNOWLEDGEMENT, RECOVERY"
    })
    void theReadyOnesHaveTheirProductsWords(String name, String trigger, String acknowledge, String resolve) {
        assertThat(ready(name, Action.TRIGGER).toString()).contains("\"" + trigger + "\"");
        assertThat(ready(name, Action.RESOLVE).toString()).contains("\"" + resolve + "\"");
        assertThat(WebhookTemplate.ready(name)
                        .filled(Action.ACKNOWLEDGE, Pages.nodeInError(), "Anna")
                        .isPresent())
                .isEqualTo(acknowledge != null);
    }

    @Test
    void anotherReadyOneIsRefused() {
        assertThatThrownBy(() -> WebhookTemplate.ready("pigeon")).hasMessage("there is no ready-made template pigeon");
    }

    private static JsonNode ready(String name, Action action) {
        return WebhookTemplate.ready(name)
                .filled(action, Pages.nodeInError(), action == Action.ACKNOWLEDGE ? "Anna" : "")
                .orElseThrow();
    }

    private static JsonNode filled(String template) {
        return WebhookTemplate.of(template, WORDS)
                .filled(Action.TRIGGER, Pages.nodeInError(), "")
                .orElseThrow();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
