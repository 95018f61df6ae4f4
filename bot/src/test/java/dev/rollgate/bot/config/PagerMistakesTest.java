package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pager's keys must look like; what would do nothing is a mistake, and what is sent is kept from listeners. */
class PagerMistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pagerduty    | routing-key | hush       | found ••••••; the integration key of an Events API v2 integration is wanted, which has 32 characters (in PagerDuty: the service, Integrations)
            opsgenie     | api-key     | hush hush  | found ••••••; it must be letters, digits and signs, without spaces or line breaks
            jsm          | team        | Wiki team  | found "Wiki team"; the team's id is wanted, not its name (in its address)
            alertmanager | labels      | team:wiki  | found "team:wiki"; a label is written name=value, like team=wiki
            alertmanager | labels      | te-am=wiki | found "te-am=wiki"; a label's name is letters, digits and underscores, and begins with no digit: te-am
            alertmanager | labels      | severity=x | found "severity=x"; the label severity is Rollgate's own
            alertmanager | url         | alerts     | found "alerts"; an address that begins with https:// (or http://) is wanted
            alertmanager | allow-http  | yes        | found "yes"; true or false is wanted
            slack        | group       | @on-call   | found "@on-call"; the id of a Slack user group is wanted, like S0123456789
            """)
    void aValueHasItsForm(String type, String key, String value, String complaint) {
        assertThat(well(PagerType.of(type)).withPager(key, value).complaints())
                .containsExactly(Configured.PAGER + key + ": " + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9093", "http://127.0.0.1:9093", "http://[::1]:9093"})
    void onTheMachineItselfNobodyListens(String url) {
        assertThat(well(PagerType.ALERTMANAGER).withPager("url", url).complaints())
                .isEmpty();
    }

    @Test
    void elsewhereHttpIsAllowedByAWordOfItsOwn() {
        Configured inside = well(PagerType.ALERTMANAGER).withPager("url", "http://alertmanager.monitoring:9093");
        assertThat(inside.complaints())
                .containsExactly(Configured.PAGER
                        + "url: found \"http://alertmanager.monitoring:9093\"; an address that begins with https:// is wanted;"
                        + " where nobody else reads what is sent, allow-http: true beside it lets it be");
        assertThat(inside.withPager("allow-http", "true").complaints()).isEmpty();
    }

    @Test
    void aKeyOfAnotherTypeWouldDoNothing() {
        assertThat(well(PagerType.SLACK)
                        .withPager("url", "https://alerts.example.com")
                        .complaints())
                .containsExactly(
                        Configured.PAGER
                                + "url: means nothing to type slack; it belongs to type pagerduty, opsgenie, jsm, alertmanager or webhook: set that, or take this away");
        assertThat(well(PagerType.PAGERDUTY).withPager("api-key", "hush").complaints())
                .containsExactly(
                        Configured.PAGER
                                + "api-key: means nothing to type pagerduty; it belongs to type opsgenie or jsm: set that, or take this away");
    }

    @Test
    void aTypeThatIsWrongIsTheOnlyMistakeTold() {
        assertThat(Configured.well()
                        .withPager("type", "pagrduty")
                        .withPager("routing-key", "hush")
                        .complaints())
                .containsExactly(
                        Configured.PAGER
                                + "type: found \"pagrduty\"; pagerduty, opsgenie, jsm, alertmanager, webhook or slack is wanted");
    }

    @Test
    void aNameIsOneThatLogsAndCursorsTake() {
        assertThat(Configured.well()
                        .with("rollgate.pagers.On_Call.type", "slack")
                        .complaints())
                .containsExactly("rollgate.pagers: found a pager named \"On_Call\";"
                        + " a pager's name is up to 40 lower-case letters, digits and dashes, like on-call");
    }

    @Test
    void aSlipInAKeyIsToldWhereverItIs() {
        assertThat(well(PagerType.SLACK)
                        .withPager("gruop", "S0DAY")
                        .variable("ROLLGATE_PAGERS_ONCALL_GRUP", "S0DAY")
                        .complaints())
                .containsExactly(
                        "rollgate.pagers.on-call.gruop: unknown key; rollgate.pagers.on-call.group is near",
                        "rollgate.pagers.oncall.grup: unknown key; rollgate.pagers.oncall.group is near");
    }

    @ParameterizedTest
    @EnumSource
    void printedSettingsShowNoSecret(PagerType type) {
        Configured well = well(type);
        assertThat(well.complaints()).isEmpty();
        assertThat(well.settings().toString()).doesNotContain("hush");
    }

    private static Configured well(PagerType type) {
        Configured typed = Configured.well().withPager("type", type.word());
        return switch (type) {
            case PAGERDUTY -> typed.withPager("routing-key", "hush" + "x".repeat(28));
            case OPSGENIE, JSM -> typed.withPager("api-key", "hush");
            case ALERTMANAGER ->
                typed.withPager("url", "https://alerts.example.com").withPager("token", "hush");
            case WEBHOOK ->
                typed.withPager("url", "https://irm.example.com/hush/").withPager("template", "grafana-irm");
            case SLACK -> typed.withPager("group", "S0OPS");
        };
    }
}
