package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.paging.webhook.StateWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A webhook's address is a secret, and its template is known to be right before anybody has to be woken by it. */
class WebhookSettingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "grafana-irm, alerting, '', ok",
        "incident-io, firing, '', resolved",
        "splunk-on-call, CRITICAL, ACKNOWLEDGEMENT, RECOVERY"
    })
    void readyMadeTemplatesHaveTheWordsOfTheirReceivers(String name, String trigger, String acknowledge, String over) {
        assertThat(webhook(well().withPager("template", name)).template().words())
                .isEqualTo(new StateWords(trigger, acknowledge, over));
    }

    @Test
    void aWordOfTheTemplateCanBeAnother() {
        assertThat(webhook(well().withPager("words.trigger", "WARNING"))
                        .template()
                        .words())
                .isEqualTo(new StateWords("WARNING", "ACKNOWLEDGEMENT", "RECOVERY"));
    }

    @Test
    void aTemplateOfOnesOwnIsAFile() throws IOException {
        assertThat(webhook(withFile("""
                        {"words": {"trigger": "open", "resolve": "closed"}, "body": {"id": "${key}", "is": "${state}"}}
                        """)).template().words()).isEqualTo(new StateWords("open", "", "closed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"words": {"trigger": "open"}, "body": {"id": "${kay}"}} | the template has an unknown place ${kay}; there are: key, state, action, summary, urgency, cluster, component, kind, since, thread, by, details
            {"words": {"trigger": "open"}, "body": {"id": "${key"}}  | the template has a place that is not closed: ${key
            {"words": {"trigger": "open"}}                           | a template's body must be a JSON object or list
            {"words": {}, "body": {"id": "${key}"}}                  | a webhook needs a word for the trigger, as it would never be told anything
            {"words":                                                | the template is not JSON: line 2, column 1
            """)
    void aTemplateThatIsWrongIsToldByWhatIsWrong(String json, String right) throws IOException {
        assertThat(withFile(json + "\n").complaints())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(Configured.PAGER + "template: found \"file:")
                        .endsWith("; " + right));
    }

    @Test
    void aFileThatIsNotThereIsToldAsOne() {
        assertThat(well().withPager("template", "file:/nowhere/pager.json").complaints())
                .containsExactly(
                        Configured.PAGER
                                + "template: found \"file:/nowhere/pager.json\"; a file that the bot may read is wanted, of JSON in UTF-8; this one cannot be read");
        assertThat(well().withPager("template", "rootly").complaints())
                .containsExactly(
                        Configured.PAGER
                                + "template: found \"rootly\"; grafana-irm, incident-io, splunk-on-call or the path of a JSON file is wanted, like file:/etc/rollgate/pager.json");
    }

    @Test
    void itsSecretsAreReadAndNeverShown() {
        Configured all = well().withPager("secret", "hush to sign").withPager("token", "hush");
        PagerSettings.Webhook webhook = webhook(all);
        assertThat(webhook.signing()).isEqualTo(Optional.of(Secret.of("hush to sign")));
        assertThat(webhook.token()).isEqualTo(Optional.of(Secret.of("hush")));
        assertThat(webhook.toString()).doesNotContain("hush");
        assertThat(all.withPager("url", "http://example.com/hush")
                        .withPager("token", "hush hush")
                        .complaints())
                .hasSize(2)
                .noneMatch(line -> line.contains("hush"));
    }

    @Test
    void theAddressMayHaveAQuery() {
        assertThat(webhook(well().withPager("url", "https://alerts.example.com/in?key=hush"))
                        .url())
                .isEqualTo(Secret.of("https://alerts.example.com/in?key=hush"));
    }

    @Test
    void withoutAddressAndTemplateBothAreMissed() {
        assertThat(Configured.well().withPager("type", "webhook").complaints())
                .isEqualTo(
                        List.of(
                                Configured.PAGER + "url: missing; give the whole address that the receiver shows",
                                Configured.PAGER
                                        + "template: missing; grafana-irm, incident-io, splunk-on-call or the path of a JSON file is wanted, like file:/etc/rollgate/pager.json"));
    }

    private Configured withFile(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("pager.json"), json);
        return well().withPager("template", "file:" + file);
    }

    private static Configured well() {
        return Configured.well()
                .withPager("type", "webhook")
                .withPager("url", "https://alert.example.com/hush/wiki")
                .withPager("template", "splunk-on-call");
    }

    private static PagerSettings.Webhook webhook(Configured configured) {
        return (PagerSettings.Webhook) configured.pager();
    }
}
