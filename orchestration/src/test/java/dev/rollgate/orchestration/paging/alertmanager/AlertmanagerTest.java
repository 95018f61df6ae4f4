package dev.rollgate.orchestration.paging.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.HttpPagerContract;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Pages;
import dev.rollgate.orchestration.paging.Receipt.Taken;
import dev.rollgate.orchestration.paging.Rhythm;
import dev.rollgate.orchestration.paging.wire.HttpSender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alertmanager is told each minute what is so, under labels that never change. */
class AlertmanagerTest extends HttpPagerContract {
    private static final Secret PASSWORD = Secret.of("pa55word-of-the-proxy");

    @Override
    protected Pager at(URI base, HttpSender sender) {
        return at(base, Pages.NOW, sender);
    }

    @Override
    protected List<Secret> secrets() {
        return List.of(PASSWORD, Secret.of("cm9sbGdhdGU6cGE1NXdvcmQtb2YtdGhlLXByb3h5"));
    }

    @Override
    protected ResponseDefinitionBuilder good() {
        return json(200, "");
    }

    @Test
    void anOpenPageIsAnAlertForFiveMinutes() {
        assertThat(well().trigger(Pages.nodeInError(), false)).isEqualTo(new Taken("200: (said nothing)"));
        assertThat(sent().getFirst().getUrl()).isEqualTo("/api/v2/alerts");
        assertThat(sent().getFirst().getHeader("Authorization"))
                .isEqualTo("Basic cm9sbGdhdGU6cGE1NXdvcmQtb2YtdGhlLXByb3h5");
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                [{
                  "labels": {
                    "alertname": "RollgateProblem",
                    "cluster": "wiki",
                    "subject": "wiki-2",
                    "kind": "NodeInError",
                    "severity": "critical",
                    "page": "rollgate:wiki:r42:NodeInError:wiki-2",
                    "team": "collab"
                  },
                  "annotations": {
                    "summary": "wiki-2 is in error",
                    "description": "run: r42\\nlast seen: ERROR: \\"disk\\" full"
                  },
                  "startsAt": "2026-09-01T01:00:00Z",
                  "endsAt": "2026-09-01T01:15:00Z",
                  "generatorURL": "https://example.slack.com/archives/C1/p1"
                }]"""));
    }

    @Test
    void aPageThatIsOverEndsNowUnderTheSameLabels() {
        Pager pager = well();
        pager.trigger(Pages.nodeInError(), false);
        pager.resolve(Pages.nodeInError());
        var open = body(sent().getFirst()).path(0);
        var over = body(sent().getLast()).path(0);
        assertThat(over.path("labels")).isEqualTo(open.path("labels"));
        assertThat(over.path("endsAt").stringValue()).isEqualTo("2026-09-01T01:10:00Z");
    }

    @Test
    void anApprovalHasANameOfItsOwn() {
        well().trigger(Pages.approval(), false);
        assertThat(body(sent().getFirst())).isEqualTo(tree("""
                [{
                  "labels": {
                    "alertname": "RollgateApproval",
                    "cluster": "wiki",
                    "subject": "cluster",
                    "kind": "approval",
                    "severity": "warning",
                    "page": "rollgate:wiki:r42:start",
                    "team": "collab"
                  },
                  "annotations": {"summary": "The start of the upgrade waits for an approval"},
                  "startsAt": "2026-09-01T01:00:00Z",
                  "endsAt": "2026-09-01T01:15:00Z"
                }]"""));
    }

    @Test
    void aBeginningInTheFutureIsNow() {
        theSideAnswers(good());
        Instant late = Pages.SINCE.minusSeconds(90);
        at(URI.create(SIDE.baseUrl()), late, new HttpSender(() -> late)).resolve(Pages.nodeInError());
        var alert = body(sent().getFirst()).path(0);
        assertThat(alert.path("startsAt")).isEqualTo(alert.path("endsAt"));
    }

    @Test
    void itWantsToHearItEveryMinuteAndForFiveMoreWhenItIsOver() {
        assertThat(pager().rhythm()).isEqualTo(new Rhythm(Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    @Test
    void anAcknowledgementIsNotSent() {
        assertThat(well().acknowledge(Pages.nodeInError(), "Anna"))
                .isEqualTo(new Taken("nothing was sent: Alertmanager knows no acknowledgement"));
        assertThat(sent()).isEmpty();
    }

    @Test
    void itMayNeedNoCredentials() {
        theSideAnswers(good());
        var sender = new HttpSender(() -> Pages.NOW);
        new Alertmanager(URI.create(SIDE.baseUrl() + "/alerts/"), Map.of(), Optional.empty(), () -> Pages.NOW, sender)
                .trigger(Pages.approval(), false);
        assertThat(sent().getFirst().getUrl()).isEqualTo("/alerts/api/v2/alerts");
        assertThat(sent().getFirst().containsHeader("Authorization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alertname", "severity", "page", "a-b", "1st", ""})
    void aLabelThatIsOursOrNoneIsRefused(String name) {
        assertThatThrownBy(() -> new Labels(Map.of(name, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private static Pager at(URI base, Instant now, HttpSender sender) {
        return new Alertmanager(
                base,
                Map.of("team", "collab"),
                Optional.of(new Credentials.Basic("rollgate", PASSWORD)),
                () -> now,
                sender);
    }
}
