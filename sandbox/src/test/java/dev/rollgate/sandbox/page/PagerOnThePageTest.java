package dev.rollgate.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.sandbox.pager.Incident;
import dev.rollgate.sandbox.pager.PagerServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who is on call sees what they are paged for, newest first, takes it on and closes it; and the pager can be made to fail. */
class PagerOnThePageTest extends PageSpecification {
    @Test
    void anIncidentIsShownWithAllThatTheEventSaid() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        pages("first");
        pages("second");
        pages("second");

        JsonNode newest = shown(
                        window,
                        "pager",
                        seen -> seen.path("incidents").path(0).path("events").asInt() == 2)
                .path("incidents")
                .path(0);
        assertThat(newest.path("number").asInt()).isEqualTo(2);
        assertThat(newest.path("state").asString()).isEqualTo("TRIGGERED");
        assertThat(newest.path("severity").asString()).isEqualTo("CRITICAL");
        assertThat(newest.path("summary").asString()).isEqualTo("wiki-2 is in ERROR");
        assertThat(newest.path("dedupKey").asString()).isEqualTo("second");
        assertThat(newest.path("details").toString()).isEqualTo("[{\"name\":\"run\",\"value\":\"r42\"}]");
        assertThat(newest.path("links").path(0).path("text").asString()).isEqualTo("Slack thread");
    }

    @Test
    void somebodyAcknowledgesAndAnotherResolvesIt() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        pages("k");

        does(ANNA, "acknowledge");
        shown(
                window,
                "pager",
                seen -> seen.path("incidents")
                        .path(0)
                        .path("state")
                        .asString("")
                        .equals("ACKNOWLEDGED"));
        does(OLGA, "resolve");

        JsonNode history = shown(
                        window,
                        "pager",
                        seen -> seen.path("incidents")
                                .path(0)
                                .path("state")
                                .asString("")
                                .equals("RESOLVED"))
                .path("incidents")
                .path(0)
                .path("history");
        assertThat(history.valueStream().map(entry -> entry.path("by").asString()))
                .containsExactly("Rollgate", "Anna", "Olga");
    }

    @Test
    void whatThePagerRefusesIsSaid() throws Exception {
        pages("k");
        does(ANNA, "acknowledge");

        HttpResponse<String> late = browser.does(OLGA, "incident", Map.of("number", 1, "deed", "acknowledge"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).isEqualTo("{\"error\":\"Anna has acknowledged it already\"}");
        assertThat(statusOf("incident", Map.of("number", 9, "deed", "resolve"))).isEqualTo(400);
        assertThat(statusOf("incident", Map.of("number", 1, "deed", "forget"))).isEqualTo(400);
        assertThat(statusOf("pagerTrouble", Map.of("id", "broken"))).isEqualTo(400);
    }

    @Test
    void changesAreShownAndTheCallsToo() throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        sends("/v2/change/enqueue", Map.of("summary", "Upgrade started"), Map.of());

        JsonNode pager = shown(window, "pager", seen -> seen.path("changes").size() == 1);
        assertThat(pager.path("changes").path(0).path("summary").asString()).isEqualTo("Upgrade started");
        assertThat(pager.path("incidents").isEmpty()).isTrue();
        shown(
                window,
                "calls",
                calls -> window.all("calls").toString().contains("\"to\":\"pager\",\"what\":\"change\""));
    }

    @ParameterizedTest
    @CsvSource({"answers-500, 500", "rejects-key, 400", "limits-rate, 429"})
    void thePagerFailsInTheWayThatIsChosenUntilItWorksAgain(String trouble, int status) throws Exception {
        Browser.Window window = browser.looksAs(OLGA);
        choose(trouble);
        shown(window, "pager", seen -> seen.path("trouble").asString("").equals(trouble));
        assertThat(pages("k").statusCode()).isEqualTo(status);
        assertThat(world.pager().service().incidents()).isEmpty();

        choose("works");
        assertThat(pages("k").statusCode()).isEqualTo(202);
    }

    @Test
    void itLosesItsAnswersOrIsAway() throws Exception {
        choose("loses-answers");
        assertThatThrownBy(() -> pages("k")).isInstanceOf(IOException.class);
        assertThat(world.pager().service().open()).hasSize(1);

        choose("is-away");
        assertThatThrownBy(() -> pages("other")).isInstanceOf(ConnectException.class);
        choose("works");
        pages("k");
        assertThat(world.pager().service().incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.triggers()).isEqualTo(2));
    }

    @Test
    void allItsWaysAreOffered() throws Exception {
        JsonNode pager = shown(browser.looksAs(OLGA), "pager", JsonNode::isObject);

        assertThat(pager.path("trouble").asString()).isEqualTo("works");
        assertThat(pager.path("troubles")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(
                        "works", "answers-500", "rejects-key", "limits-rate", "is-slow", "loses-answers", "is-away");
    }

    private HttpResponse<String> pages(String key) throws IOException, InterruptedException {
        return sends(
                "/v2/enqueue",
                Map.of(
                        "summary", "wiki-2 is in ERROR",
                        "source", "rollgate/prod-wiki",
                        "severity", "critical",
                        "custom_details", Map.of("run", "r42")),
                Map.of(
                        "event_action",
                        "trigger",
                        "dedup_key",
                        key,
                        "client",
                        "Rollgate",
                        "links",
                        List.of(Map.of("href", "https://example.com/t", "text", "Slack thread"))));
    }

    private HttpResponse<String> sends(String path, Map<String, Object> payload, Map<String, Object> more)
            throws IOException, InterruptedException {
        var event = Browser.JSON.createObjectNode().put("routing_key", PagerServer.ROUTING_KEY);
        event.set("payload", Browser.JSON.valueToTree(payload));
        more.forEach((name, value) -> event.set(name, Browser.JSON.valueToTree(value)));
        return browser.sends(HttpRequest.newBuilder(world.pager().url().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event.toString()))
                .build());
    }

    private void does(String person, String deed) throws Exception {
        int number = world.pager().service().open().stream()
                .map(Incident::number)
                .findFirst()
                .orElseThrow();
        assertThat(browser.does(person, "incident", Map.of("number", number, "deed", deed))
                        .statusCode())
                .isEqualTo(200);
    }

    private void choose(String trouble) throws Exception {
        assertThat(statusOf("pagerTrouble", Map.of("id", trouble))).isEqualTo(200);
    }

    private int statusOf(String verb, Object body) throws Exception {
        return browser.does(OLGA, verb, body).statusCode();
    }
}
