package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever is wrong is told in one line: the key, what is there, what would be right. All of it at once. */
class SettingsMistakesTest {
    private static final String BOT_TOKEN = "the bot's token is wanted, which begins with xoxb-"
            + " (in the Slack app: OAuth & Permissions; environment variable SLACK_BOT_TOKEN)";
    private static final String APP_TOKEN = "the app-level token is wanted, which begins with xapp-"
            + " (in the Slack app: Basic Information, App-Level Tokens; environment variable SLACK_APP_TOKEN)";
    private static final String EITHER = "for Socket Mode " + APP_TOKEN
            + "; to be reached by HTTP, set rollgate.slack.signing-secret instead"
            + " (in the Slack app: Basic Information; environment variable SLACK_SIGNING_SECRET)";
    private static final String APPROVERS =
            "rollgate.clusters.prod-wiki.policy.approvers: missing; name Slack users or groups (U…, W…, S…), or set open-approval: true";

    @Test
    void anEmptyConfigurationSaysAllThatIsNeeded() {
        assertThat(Configured.nothing().complaints())
                .containsExactly(
                        "rollgate.slack.bot-token: missing; " + BOT_TOKEN,
                        "rollgate.slack.app-token: missing; " + EITHER,
                        "rollgate.clusters: missing; name at least one cluster with its base-url, token, channel and approvers");
    }

    @Test
    void anEmptyClusterSaysAllThatItNeeds() {
        assertThat(Configured.slackOnly()
                        .with("rollgate.clusters.prod-wiki.driver.type", "manual")
                        .complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.base-url: missing; give the address people use, context path included, like https://wiki.example.com",
                        "rollgate.clusters.prod-wiki.token: missing; give the personal access token of a system administrator, or username and password",
                        "rollgate.clusters.prod-wiki.channel: missing; give the id of a Slack channel, like C0123456789",
                        APPROVERS);
    }

    @Test
    void mistakesOfEveryKindAndClusterAreToldTogether() {
        assertThat(Configured.well()
                        .with("rollgate.poll-interval", "often")
                        .withCluster("channel", "#wiki")
                        .withCluster("limits.soak", "soon")
                        .withCluster("chanel", "C0123456789")
                        .with("rollgate.clusters.Test.channel", "C0123456789")
                        .complaints())
                .containsExactly(
                        "rollgate.poll-interval: found \"often\"; a duration has a unit, like 90s, 15m or 1h",
                        "rollgate.clusters.prod-wiki.channel: found \"#wiki\"; the channel's id is wanted, like C0123456789 (in Slack: channel details, at the bottom)",
                        "rollgate.clusters.prod-wiki.limits.soak: found \"soon\"; a duration has a unit, like 90s, 15m or 1h",
                        "rollgate.clusters: found a cluster named \"Test\"; a cluster's name is up to 40 lower-case letters, digits and dashes, like prod-wiki",
                        "rollgate.clusters.prod-wiki.chanel: unknown key; rollgate.clusters.prod-wiki.channel is near");
    }

    @Test
    void theBotTokenIsABots() {
        assertThat(Configured.well()
                        .with("rollgate.slack.bot-token", "xoxp-hush")
                        .complaints())
                .containsExactly("rollgate.slack.bot-token: found ••••••; " + BOT_TOKEN);
        assertThat(Configured.well()
                        .with("rollgate.slack.bot-token", "xoxb-hu sh")
                        .complaints())
                .containsExactly(
                        "rollgate.slack.bot-token: found ••••••; it must be letters, digits and signs, without spaces or line breaks");
    }

    @Test
    void theAppTokenIsAnApps() {
        assertThat(Configured.well()
                        .with("rollgate.slack.app-token", "xoxb-hush")
                        .complaints())
                .containsExactly("rollgate.slack.app-token: found ••••••; " + APP_TOKEN);
    }

    @Test
    void eitherTheAppTokenOrTheSigningSecretIsEnough() {
        assertThat(Configured.well()
                        .without("rollgate.slack.signing-secret")
                        .with("rollgate.slack.app-token", "xapp-hush")
                        .complaints())
                .isEmpty();
        assertThat(Configured.well().without("rollgate.slack.signing-secret").complaints())
                .containsExactly("rollgate.slack.app-token: missing; " + EITHER);
    }

    @Test
    void theApiUrlEndsWithASlash() {
        assertThat(Configured.well()
                        .with("rollgate.slack.api-url", "https://slack.com/api")
                        .complaints())
                .containsExactly(
                        "rollgate.slack.api-url: found \"https://slack.com/api\"; it must end with a slash, like https://slack.com/api/");
    }

    @Test
    void pollingTakesABreathBetween() {
        assertThat(Configured.well().with("rollgate.poll-interval", "0s").complaints())
                .containsExactly("rollgate.poll-interval: found \"0s\"; a duration above 0s is wanted");
    }

    @Test
    void h2FlushesEachCommit() {
        assertThat(Configured.well()
                        .with("spring.datasource.url", "jdbc:h2:file:./hush;write_delay=500")
                        .with("rollgate.poll-interval", "0s")
                        .complaints())
                .containsExactly(
                        "rollgate.poll-interval: found \"0s\"; a duration above 0s is wanted",
                        "spring.datasource.url: found WRITE_DELAY in it; leave it out: the bot makes H2 flush each commit");
    }

    @Test
    void pagersAndWhomAClusterWakesHavePlacesOfTheirOwn() {
        assertThat(Configured.well().with("rollgate.paging", "").complaints()).isEmpty();
        assertThat(Configured.well()
                        .with("rollgate.paging.pagerduty.routing-key", "hush")
                        .complaints())
                .containsExactly(
                        "rollgate.paging.pagerduty.routing-key: unknown key; pagers are named below rollgate.pagers, and a cluster says whom it wakes below its own paging");
    }

    @Test
    void aPlaceholderThatNothingFillsIsToldByItsName() {
        assertThat(Configured.well().withCluster("token", "${PROD_WIKI_TOKEN}").complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.token: nothing stands for its ${…}; set the environment variable PROD_WIKI_TOKEN");
    }

    @Test
    void oneClusterUnderTwoNamesIsRefused() {
        assertThat(Configured.well()
                        .with("rollgate.clusters.again.base-url", "HTTPS://Wiki.example.com:443/")
                        .with("rollgate.clusters.again.token", "pat-hush")
                        .with("rollgate.clusters.again.channel", "C0123456789")
                        .with("rollgate.clusters.again.policy.open-approval", "true")
                        .complaints())
                .containsExactly(
                        "rollgate.clusters.again.base-url: found \"HTTPS://Wiki.example.com:443\"; another address than that of rollgate.clusters.prod-wiki.base-url is wanted");
    }

    @Test
    void anUnknownKeyNamesTheNearestKnownOne() {
        assertThat(Configured.well()
                        .with("rollgate.pol-interval", "5s")
                        .withCluster("self-approval", "false")
                        .withCluster("limits.begin", "5m")
                        .withCluster("policy.aprovers[0]", "U0BEN")
                        .variable("ROLLGATE_CLUSTERS_PRODWIKI_CHANEL", "C0123456789")
                        .complaints())
                .containsExactly(
                        "rollgate.pol-interval: unknown key; rollgate.poll-interval is near",
                        "rollgate.clusters.prod-wiki.self-approval: unknown key; rollgate.clusters.prod-wiki.policy.self-approval is near",
                        "rollgate.clusters.prod-wiki.limits.begin: unknown key; the known ones are in README.md",
                        "rollgate.clusters.prod-wiki.policy.aprovers: unknown key; rollgate.clusters.prod-wiki.policy.approvers is near",
                        "rollgate.clusters.prodwiki.chanel: unknown key; rollgate.clusters.prodwiki.channel is near");
    }

    @Test
    void aValueWhereKeysAreWantedIsToldAsOne() {
        assertThat(Configured.well().withCluster("driver", "manual").complaints())
                .containsExactly("rollgate.clusters.prod-wiki.driver: found a value; keys below it are wanted");
    }
}
