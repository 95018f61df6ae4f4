package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is shown: not by what is right when it is printed, nor by what is wrong, nor where it was put by mistake. */
class SecretsStayHiddenTest {
    @Test
    void printedSettingsShowNone() {
        assertThat(Configured.well().settings().toString())
                .contains("wiki.example.com")
                .doesNotContain("hush");
        assertThat(Configured.well()
                        .with("rollgate.slack.app-token", "xapp-hush")
                        .settings()
                        .toString())
                .doesNotContain("hush");
    }

    @Test
    void aSecretThatIsWrongIsNotShown() {
        assertNotShown(Configured.well()
                .with("rollgate.slack.bot-token", "hush\nhush")
                .with("rollgate.slack.signing-secret", "hush hush")
                .withCluster("token", "hush hush")
                .complaints());
        assertNotShown(
                Configured.well().with("rollgate.slack.app-token", "hush").complaints());
        assertNotShown(Configured.well()
                .with("rollgate.slack.app-token", "xapp-hush hush")
                .complaints());
        assertNotShown(Configured.well()
                .without(Configured.CLUSTER + "token")
                .withCluster("username", "an:na")
                .withCluster("password", "hush\nhush")
                .complaints());
        assertNotShown(Configured.well().withCluster("token", "hush${NAME}hush").complaints());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anna:hush@wiki.example.com",
                "https://anna:hu/sh@hush@wiki.example.com",
                "ftp://hush@wiki",
                "https://wiki.example.com?os_password=hush",
                "https://anna:hush hush@wiki"
            })
    void aSecretInAnAddressIsNotShown(String address) {
        assertNotShown(Configured.well().withCluster("base-url", address).complaints());
        assertNotShown(Configured.well().with("rollgate.slack.api-url", address).complaints());
    }

    @Test
    void aTokenInTheWrongPlaceIsNotShown() {
        assertNotShown(Configured.well().withCluster("channel", "xoxb-hush").complaints());
        assertNotShown(
                Configured.well().withCluster("policy.approvers", "xapp-hush").complaints());
        assertNotShown(Configured.well().withCluster("tokn", "hush").complaints());
        assertNotShown(Configured.well().withCluster("driver", "hush").complaints());
        assertNotShown(Configured.well()
                .with("rollgate.paging.opsgenie.api-key", "hush")
                .complaints());
    }

    private static void assertNotShown(List<String> complaints) {
        assertThat(complaints).isNotEmpty().noneMatch(line -> line.contains("hush"));
    }
}
