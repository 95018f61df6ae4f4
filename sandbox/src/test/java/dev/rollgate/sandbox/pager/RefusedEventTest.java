package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the documentation does not allow is refused with all that is wrong with it, and nothing comes of it. */
class RefusedEventTest extends PagerSpecification {
    @AfterEach
    void nothingCameOfIt() {
        assertThat(service.incidents()).isEmpty();
        assertThat(service.changes()).isEmpty();
        assertThat(pager.journal().count(Outcome.ACCEPTED)).isZero();
    }

    @Test
    void aKeyThatIsMissingShortOrUnknown() throws Exception {
        refused(event -> event.remove("routing_key"), "'routing_key' is missing or blank");
        refused(
                event -> event.put("routing_key", "short"),
                "Length of 'routing_key' is incorrect (should be 32 characters)");
        refused(event -> event.put("routing_key", "f".repeat(32)), "Invalid routing key");
    }

    @Test
    void anActionThatIsMissingOrUnknown() throws Exception {
        refused(event -> event.remove("event_action"), "'event_action' is missing or blank");
        refused(
                event -> event.put("event_action", "close"),
                "'event_action' is invalid (must be one of trigger, acknowledge, resolve)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "source", "severity"})
    void aTriggerWithoutAPartOfItsPayload(String part) throws Exception {
        refused(event -> payload(event).remove(part), "'payload." + part + "' is missing or blank");
        refused(event -> payload(event).put(part, " "), "'payload." + part + "' is missing or blank");
        refused(event -> payload(event).put(part, 7), "'payload." + part + "' should be a string");
    }

    @Test
    void aSeverityThatThereIsNot() throws Exception {
        refused(
                event -> payload(event).put("severity", "CRITICAL"),
                "'payload.severity' is invalid (must be one of critical, warning, error, info)");
    }

    @Test
    void textsThatAreTooLong() throws Exception {
        refused(
                event -> payload(event).put("summary", "s".repeat(1025)),
                "'payload.summary' is too long (maximum is 1024 characters)");
        refused(
                event -> event.put("dedup_key", "k".repeat(256)),
                "'dedup_key' is too long (maximum is 255 characters)");
    }

    @Test
    void aTimestampThatIsNoneOfIso8601() throws Exception {
        refused(
                event -> payload(event).put("timestamp", "yesterday"),
                "'payload.timestamp' should be an ISO 8601 timestamp");
    }

    @Test
    void detailsLinksAndImagesOfAnotherShape() throws Exception {
        refused(
                event -> payload(event).put("custom_details", "run 42"),
                "'payload.custom_details' should be an object");
        refused(event -> event.put("links", "https://example.com"), "'links' should be an array of objects");
        refused(event -> event.putArray("links").addObject().put("text", "there"), "'links.href' is missing or blank");
        refused(
                event -> event.putArray("images").addObject().put("src", "http://example.com/i.png"),
                "'images.src' must be served via HTTPS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "resolve"})
    void aFollowUpThatSaysNotWhatItFollows(String action) throws Exception {
        ObjectNode event = follow(action, "k");
        event.remove("dedup_key");
        isInvalid(send(event), "'dedup_key' is missing or blank");
    }

    @Test
    void aChangeWithoutASummary() throws Exception {
        ObjectNode event = change();
        event.remove("payload");
        isInvalid(sendChange(event), "'payload.summary' is missing or blank");
    }

    @Test
    void allComplaintsAreInOneAnswer() throws Exception {
        ObjectNode event = follow("trigger", "k");
        HttpResponse<String> answer = send(event);

        assertThat(JSON.readTree(answer.body()).path("errors").size()).isEqualTo(3);
    }

    @Test
    void whatIsNoJsonObject() throws Exception {
        String complaint = "The body is no JSON object of the type application/json";
        isInvalid(send(Desk.ALERTS, "application/json", "{\"routing_key\""), complaint);
        isInvalid(send(Desk.ALERTS, "application/json", "[]"), complaint);
        isInvalid(send(Desk.ALERTS, "application/json", ""), complaint);
        isInvalid(send(Desk.ALERTS, "text/plain", trigger("k").toString()), complaint);
    }

    @Test
    void whatIsLargerThan512Kilobytes() throws Exception {
        ObjectNode event = trigger("k");
        payload(event).putObject("custom_details").put("log", "x".repeat(Request.MOST));

        assertThat(send(event).statusCode()).isEqualTo(413);
    }

    @Test
    void anotherPlaceOrMethod() throws Exception {
        assertThat(send("/v2/alerts", "application/json", trigger("k").toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(Desk.ALERTS).statusCode()).isEqualTo(405);
    }
}
