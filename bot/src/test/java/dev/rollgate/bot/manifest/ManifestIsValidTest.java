package dev.rollgate.bot.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.Repository;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack takes the manifest as it is; and what Slack would not take is noticed here. */
class ManifestIsValidTest {
    @Test
    void slackTakesIt() {
        assertThat(ManifestRules.findings(Manifest.ofTheApp())).isEmpty();
    }

    @Test
    void slackTakesItsVariantForHttpToo() {
        String yaml = Repository.read("slack-manifest.yml")
                .replaceAll("# HTTP: (?=url|request_url)", "")
                .replace("true # HTTP: false", "false");
        assertThat(ManifestRules.findings(Manifest.of(yaml))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "major_version: 2 | major_version: two | _metadata.major_version: a number is wanted",
                "name: Rollgate | name: Rollgate upgrades Confluence clusters node by node | display_information.name: 50 characters, 1 to 35 are wanted",
                "name: Rollgate | nam: Rollgate | display_information.name: missing",
                "name: Rollgate | nam: Rollgate | display_information.nam: unknown",
                "#1d3557 | blue | display_information.background_color: not of the form #([0-9a-fA-F]{3}){1,2}",
                "always_online: true | always_online: sometimes | features.bot_user.always_online: true or false is wanted",
                "command: /confluence-upgrade | command: confluence-upgrade | features.slash_commands[0].command: not of the form /[a-z0-9_-]+",
                "should_escape: | shuold_escape: | features.slash_commands[0].shuold_escape: unknown",
                "- commands | - chat:write | oauth_config.scopes.bot: at most 255 different elements are wanted",
                "home_tab_enabled: true | home_tab_enabled: false | features.app_home.home_tab_enabled: wanted by the event app_home_opened"
            })
    void aSlipIsFound(String right, String slip, String finding) {
        String yaml = Repository.read("slack-manifest.yml");
        assertThat(yaml).contains(right);
        assertThat(ManifestRules.findings(Manifest.of(yaml.replaceFirst(Pattern.quote(right), slip))))
                .contains(finding);
    }

    @Test
    void withoutSocketModeSlackWantsToKnowWhereToSendThings() {
        String yaml = Repository.read("slack-manifest.yml")
                .replaceAll("(?m)^( +)(url|request_url): .*\n", "")
                .replaceFirst("socket_mode_enabled: \\w+", "socket_mode_enabled: false");
        assertThat(ManifestRules.findings(Manifest.of(yaml)))
                .isEqualTo(List.of(
                        "features.slash_commands: an url is wanted without Socket Mode",
                        "settings.interactivity.request_url: wanted without Socket Mode",
                        "settings.event_subscriptions.request_url: wanted without Socket Mode"));
    }
}
