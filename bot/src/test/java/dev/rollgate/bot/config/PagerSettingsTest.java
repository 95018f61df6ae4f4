package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pager is a name, a type, and what that type needs; everything else is as the product has it. */
class PagerSettingsTest {
    private static final String KEY = "hush" + "x".repeat(28);

    @Test
    void pagerDutyWantsItsRoutingKey() {
        assertThat(of("pagerduty").withPager("routing-key", KEY).pager())
                .isEqualTo(new PagerSettings.PagerDuty(URI.create("https://events.pagerduty.com"), Secret.of(KEY)));
        assertThat(of("pagerduty").complaints())
                .containsExactly(Configured.PAGER + "routing-key: missing;"
                        + " the integration key of an Events API v2 integration is wanted, which has 32 characters"
                        + " (in PagerDuty: the service, Integrations)");
    }

    @ParameterizedTest
    @CsvSource({"opsgenie, https://api.opsgenie.com", "jsm, https://api.atlassian.com/jsm/ops/integration"})
    void opsgenieAndJsmAreOneApiAtTwoAddresses(String type, URI url) {
        assertThat(of(type).withPager("api-key", "hush").pager())
                .isEqualTo(new PagerSettings.Opsgenie(url, Secret.of("hush"), Optional.empty()));
        assertThat(of(type).withPager("api-key", "hush")
                        .withPager("url", "https://api.eu.opsgenie.com")
                        .withPager("team", "4513b7ea-3b91-438f-b7e4-e3e54af9147c")
                        .pager())
                .isEqualTo(new PagerSettings.Opsgenie(
                        URI.create("https://api.eu.opsgenie.com"),
                        Secret.of("hush"),
                        Optional.of("4513b7ea-3b91-438f-b7e4-e3e54af9147c")));
    }

    @Test
    void anAlertmanagerHasAnAddressAndMayHaveLabelsAndAPassword() {
        URI url = URI.create("https://alerts.example.com/am");
        Configured alertmanager = of("alertmanager").withPager("url", url);
        assertThat(alertmanager.pager()).isEqualTo(new PagerSettings.Alertmanager(url, Map.of(), Optional.empty()));
        assertThat(alertmanager
                        .withPager("labels", "team=wiki, env=prod")
                        .withPager("username", "rollgate")
                        .withPager("password", "hush")
                        .pager())
                .isEqualTo(new PagerSettings.Alertmanager(
                        url,
                        Map.of("team", "wiki", "env", "prod"),
                        Optional.of(new Credentials.Basic("rollgate", Secret.of("hush")))));
        assertThat(of("alertmanager").complaints())
                .containsExactly(Configured.PAGER
                        + "url: missing; give the address that is to be called, like https://alerts.example.com");
    }

    @Test
    void slackMentionsAGroup() {
        assertThat(of("slack").withPager("group", "S0123456789").pager())
                .isEqualTo(new PagerSettings.SlackGroup("S0123456789"));
    }

    @Test
    void aSecretComesFromTheEnvironmentInEitherWay() {
        Configured named = of("pagerduty").withPager("routing-key", "${PAGERDUTY_ROUTING_KEY}");
        assertThat(named.complaints())
                .containsExactly(
                        Configured.PAGER
                                + "routing-key: nothing stands for its ${…}; set the environment variable PAGERDUTY_ROUTING_KEY");
        assertThat(named.variable("PAGERDUTY_ROUTING_KEY", KEY).pager())
                .isEqualTo(of("pagerduty")
                        .variable("ROLLGATE_PAGERS_ONCALL_ROUTINGKEY", KEY)
                        .pager());
    }

    private static Configured of(String type) {
        return Configured.well().withPager("type", type);
    }
}
