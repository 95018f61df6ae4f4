package dev.rollgate.sandbox.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An event in order is answered 202 with its key; one open incident a key takes all its triggers. */
class AcceptedEventTest extends PagerSpecification {
    @Test
    void aTriggerOpensAnIncident() throws Exception {
        HttpResponse<String> answer = send(trigger("gate-1"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"gate-1\"}");
        assertThat(service.open()).singleElement().satisfies(incident -> {
            assertThat(incident.state()).isEqualTo(Incident.State.TRIGGERED);
            assertThat(incident.since()).isEqualTo(clock.instant());
            assertThat(incident.alert().severity()).isEqualTo(Severity.CRITICAL);
            assertThat(incident.alert().summary()).isEqualTo("wiki-2 is in ERROR");
        });
    }

    @Test
    void allThatItSaysIsKept() throws Exception {
        ObjectNode event = trigger("k").put("client", "Rollgate");
        payload(event)
                .put("timestamp", "2015-07-17T08:42:58.315+0000")
                .put("component", "wiki-2")
                .put("group", "prod-wiki")
                .put("class", "node error");
        payload(event).putObject("custom_details").put("run", "r42").put("gate", 3);
        event.putArray("links").addObject().put("href", "https://example.com/t").put("text", "Slack thread");
        accepted(event);

        Alert alert = service.incidents("k").getFirst().alert();
        assertThat(alert.timestamp()).isEqualTo(Instant.parse("2015-07-17T08:42:58.315Z"));
        assertThat(List.of(
                        String.valueOf(alert.component()), String.valueOf(alert.group()), String.valueOf(alert.kind())))
                .containsExactly("wiki-2", "prod-wiki", "node error");
        assertThat(alert.details()).containsEntry("run", "r42").containsEntry("gate", "3");
        assertThat(alert.links()).containsExactly(new Link("https://example.com/t", "Slack thread"));
    }

    @Test
    void timestampsMayHaveAnyOffset() throws Exception {
        for (String timestamp : List.of("2026-03-01T03:00:00Z", "2026-03-01T04:00:00.5+01:00", "2026-03-01T03:00:00")) {
            ObjectNode event = trigger(timestamp);
            payload(event).put("timestamp", timestamp);
            accepted(event);
        }
    }

    @Test
    void theLongestThatIsAllowedIsAllowed() throws Exception {
        ObjectNode event = trigger("k".repeat(255));
        payload(event).put("summary", "😀".repeat(1024));
        accepted(event);
    }

    @Test
    void withoutAKeyOneIsMadeUpEachTime() throws Exception {
        ObjectNode event = trigger("k");
        event.remove("dedup_key");

        String key = JSON.readTree(send(event).body()).path("dedup_key").asString();
        accepted(event);

        assertThat(UUID.fromString(key)).hasToString(key);
        assertThat(service.open()).hasSize(2);
    }

    @Test
    void anotherTriggerOfAnOpenIncidentIsAppended() throws Exception {
        accepted(trigger("k"));
        accepted(trigger("k"));

        assertThat(lastEffect()).isEqualTo(Effect.Kind.APPENDED);
        assertThat(service.incidents("k"))
                .singleElement()
                .satisfies(incident -> assertThat(incident.triggers()).isEqualTo(2));
    }

    @Test
    void anAcknowledgedIncidentStaysSoWhenItIsTriggeredAgain() throws Exception {
        accepted(trigger("k"));
        accepted(follow("acknowledge", "k"));
        accepted(trigger("k"));

        assertThat(service.incidents("k"))
                .singleElement()
                .satisfies(incident -> assertThat(incident.state()).isEqualTo(Incident.State.ACKNOWLEDGED));
    }

    @Test
    void afterItsEndATriggerOpensANewIncident() throws Exception {
        accepted(trigger("k"));
        accepted(follow("resolve", "k"));
        clock.pass(Duration.ofMinutes(1));
        accepted(trigger("k"));

        assertThat(lastEffect()).isEqualTo(Effect.Kind.OPENED);
        assertThat(service.incidents("k"))
                .extracting(Incident::state)
                .containsExactly(Incident.State.RESOLVED, Incident.State.TRIGGERED);
    }

    @Test
    void whatFollowsNothingOpenIsAcceptedAndDropped() throws Exception {
        accepted(follow("acknowledge", "k"));
        assertThat(lastEffect()).isEqualTo(Effect.Kind.DROPPED);
        accepted(trigger("k"));
        accepted(follow("resolve", "k"));
        accepted(follow("resolve", "k"));

        assertThat(lastEffect()).isEqualTo(Effect.Kind.DROPPED);
        assertThat(service.incidents("k").getFirst().history())
                .extracting(Incident.Entry::deed)
                .containsExactly(Incident.Deed.TRIGGERED, Incident.Deed.RESOLVED);
    }

    @Test
    void aChangeEventIsNotedAndWakesNobody() throws Exception {
        HttpResponse<String> answer = sendChange(change());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"success\",\"message\":\"Change event processed\"}");
        assertThat(service.changes()).singleElement().satisfies(change -> {
            assertThat(change.at()).isEqualTo(clock.instant());
            assertThat(change.summary()).isEqualTo("Upgrade of prod-wiki to 9.2.21 started");
        });
        assertThat(service.incidents()).isEmpty();
    }

    @Test
    void theJournalHasEventsWithoutTheirKeyAndWhatWasAnswered() throws Exception {
        accepted(trigger("k"));
        send(follow("close", "k"));

        assertThat(pager.journal().entries())
                .extracting(Journal.Entry::action, Journal.Entry::outcome, Journal.Entry::status)
                .containsExactly(tuple("trigger", Outcome.ACCEPTED, 202), tuple("close", Outcome.REFUSED, 400));
        assertThat(pager.journal().entries().toString()).doesNotContain(PagerServer.ROUTING_KEY);
        assertThat(pager.journal().of("trigger", "k")).hasSize(1);
    }
}
