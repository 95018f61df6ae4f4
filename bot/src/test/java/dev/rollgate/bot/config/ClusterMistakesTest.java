package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster's keys must look like. */
class ClusterMistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ftp://wiki.example.com         | an address that begins with https:// (or http://) is wanted
            file:///etc/passwd             | an address that begins with https:// (or http://) is wanted
            wiki.example.com               | an address that begins with https:// (or http://) is wanted
            https://                       | an address like https://wiki.example.com is wanted
            https://wiki example.com       | an address like https://wiki.example.com is wanted
            https://wiki_1.example.com     | a host name (letters, digits, dots and dashes) and a port from 1 to 65535 are wanted
            https://wiki.example.com:99999 | a host name (letters, digits, dots and dashes) and a port from 1 to 65535 are wanted
            https://wiki.example.com:0     | a host name (letters, digits, dots and dashes) and a port from 1 to 65535 are wanted
            https://wiki.example.com/#home | nothing may follow the path, neither ? nor #
            http://169.254.169.254         | link-local addresses (169.254.x.x, fe80::) are not called
            http://2852039166              | link-local addresses (169.254.x.x, fe80::) are not called
            http://[fe80::1]:8090          | link-local addresses (169.254.x.x, fe80::) are not called
            http://[::ffff:169.254.169.254]| link-local addresses (169.254.x.x, fe80::) are not called
            """)
    void anAddressIsOneThatConfluenceMayHave(String address, String right) {
        String found = "found \"" + address + "\"; " + right;
        assertToldAs("base-url", address, found);
        assertToldAs("nodes.wiki-1.url", address, found);
    }

    @Test
    void anAddressHoldsNoSecretsAndTheComplaintHidesThem() {
        assertToldAs(
                "base-url",
                "https://anna:hush@wiki.example.com",
                "found \"https://••••••@wiki.example.com\"; an address holds no user or password; they have keys of their own");
        assertToldAs(
                "base-url",
                "https://wiki.example.com/?token=hush",
                "found \"https://wiki.example.com/?••••••\"; nothing may follow the path, neither ? nor #");
    }

    @Test
    void thereIsOneWayToAuthenticate() {
        assertThat(Configured.well()
                        .withCluster("username", "anna")
                        .withCluster("password", "hush")
                        .complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.token: found besides username or password; one of the two ways is wanted");
        assertThat(withoutToken().withCluster("username", "anna").complaints())
                .containsExactly("rollgate.clusters.prod-wiki.password: missing; give the password of the user");
        assertThat(withoutToken().withCluster("password", "hush").complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.username: missing; give the user name that the password is for");
    }

    @Test
    void credentialsCanBeSentInAHeader() {
        assertToldAs(
                "token",
                "pat hush",
                "found ••••••; the token must be letters, digits and signs, without spaces or line breaks");
        assertThat(withoutToken()
                        .withCluster("username", "an:na")
                        .withCluster("password", "hu\nsh")
                        .complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.username: found \"an:na\"; the user name must not be empty or hold a colon",
                        "rollgate.clusters.prod-wiki.password: found ••••••; the password must be on one line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api-path                  | rest/zdu   | a path that begins with a slash is wanted, like /rest/zdu
            channel                   | D0123456789| the channel's id is wanted, like C0123456789 (in Slack: channel details, at the bottom)
            nodes.wiki-1.host         | -oProxy=x  | up to 63 letters, digits, dots, dashes and underscores are wanted
            nodes.wiki-1.member       | a;reboot   | up to 63 letters, digits, dots, colons, dashes and underscores are wanted
            driver.type               | ssh        | not in this version yet: manual is wanted
            driver.type               | ansible    | manual is wanted
            balancer.type             | exec       | not in this version yet: none, nginx, haproxy, apache or azure is wanted
            balancer.type             | f5         | none, nginx, haproxy, apache or azure is wanted
            policy.operators          | @anna      | ids of Slack users or groups are wanted (U…, W…, S…), not names
            policy.approvers          | ops-team   | ids of Slack users or groups are wanted (U…, W…, S…), not names
            policy.open-approval      | yes        | true or false is wanted
            policy.self-approval      | 1          | true or false is wanted
            policy.approvals.start    | 11         | a number of people from 0 (no such gate) to 10 is wanted
            policy.approvals.node     | -1         | a number of people from 0 (no such gate) to 10 is wanted
            policy.approvals.finalize | two        | a number of people from 0 (no such gate) to 10 is wanted
            limits.starting           | 15         | a duration has a unit, like 90s, 15m or 1h
            limits.stopping           | 0s         | a duration above 0s is wanted
            limits.offline            | -1m        | a duration above 0s is wanted
            limits.quiesce            | ten        | a duration has a unit, like 90s, 15m or 1h
            limits.finalizing         | 31d        | at most 30d is wanted
            limits.unfinalized        | 0h         | a duration above 0s is wanted
            limits.soak               | -1s        | a duration of 0s or more is wanted
            limits.soak               | 99999999999999999999d | a duration has a unit, like 90s, 15m or 1h
            """)
    void aValueHasItsForm(String key, String value, String right) {
        assertToldAs(key, value, "found \"" + value + "\"; " + right);
    }

    @Test
    void aGateNeverAsksForMorePeopleThanThereAre() {
        assertThat(Configured.well().withCluster("policy.approvals.finalize", 2).complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.policy.approvals.finalize: found \"2\"; at most as many as rollgate.clusters.prod-wiki.policy.approvers names (1) is wanted");
        assertThat(Configured.well()
                        .withCluster("policy.approvals.finalize", 2)
                        .withCluster("policy.approvers", "U0ANNA, S0OPS")
                        .complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf-a; rm -rf /", "$(id)", "`id`", "-oProxyCommand=x", "_wiki"})
    void aNodesNameCannotBeMistakenForACommand(String name) {
        assertThat(Configured.well()
                        .withCluster("nodes[" + name + "].host", "wiki1")
                        .complaints())
                .containsExactly(
                        "rollgate.clusters.prod-wiki.nodes: found a node named \"" + name
                                + "\"; Confluence's name for the node is wanted: up to 63 letters, digits, dots, dashes and underscores");
    }

    @Test
    void aNodesNameWithDotsStandsInBrackets() {
        assertThat(Configured.well()
                        .withCluster("nodes.wiki1.example.com.url", "http://10.0.0.1")
                        .complaints())
                .containsExactly("rollgate.clusters.prod-wiki.nodes.wiki1.example.com.url: unknown key;"
                        + " rollgate.clusters.prod-wiki.nodes.wiki1.url is near"
                        + " (a node's name with dots stands in brackets: \"[wiki1.example.com]\")");
    }

    @Test
    void whatIsShownOfAValueIsShortAndOnOneLine() {
        assertToldAs(
                "channel",
                "C1\n2026-11-25 INFO forged " + "x".repeat(500),
                "found \"C1?2026-11-25 INFO forged " + "x".repeat(54)
                        + "…\"; the channel's id is wanted, like C0123456789 (in Slack: channel details, at the bottom)");
    }

    private static Configured withoutToken() {
        return Configured.well().without(Configured.CLUSTER + "token");
    }

    private static void assertToldAs(String key, String value, String complaint) {
        assertThat(Configured.well().withCluster(key, value).complaints())
                .containsExactly(Configured.CLUSTER + key + ": " + complaint);
    }
}
