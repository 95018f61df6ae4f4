package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.access.Policy;
import dev.rollgate.bot.config.ClusterSettings.Node;
import dev.rollgate.orchestration.confluence.Credentials;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.run.Approvals;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.env.ConfigTreePropertySource.Option;

/** Settings come from YAML, environment variables and mounted secrets, by the rules people know from Spring Boot. */
class SettingsSourcesTest {
    private static final String CONTRACT = """
            rollgate:
              slack:
                bot-token: xoxb-hush
                signing-secret: signing-hush
                app-token: ""
                api-url: https://slack-gov.com/api/
              poll-interval: 2s
              clusters:
                test-wiki:
                  base-url: http://10.0.0.9:8090/confluence/
                  username: rollgate
                  password: hush
                  channel: G0123456789
                  policy: { open-approval: true }
                prod-wiki:
                  base-url: https://wiki.example.com
                  token: pat-hush
                  api-path: /rest/zdu
                  channel: C0123456789
                  nodes:
                    wiki-1: { url: "http://10.0.0.11:8090", host: wiki1.example.com, member: node1 }
                    Wiki_2: { url: "http://10.0.0.12:8090" }
                    "[wiki3.example.com]": { url: "http://10.0.0.13:8090" }
                  driver: { type: manual }
                  balancer: { type: none }
                  policy:
                    operators: []
                    approvers: [U0ANNA, S0OPS]
                    open-approval: false
                    self-approval: false
                    approvals: { start: 0, node: 2, finalize: 10 }
                  limits: { starting: 15m, stopping: 5m, offline: 30m, quiesce: 10m, finalizing: 60m, soak: 90s }
              paging: {}
            """;

    @Test
    void theContractsYamlIsUnderstoodWhole() {
        ClusterSettings prod =
                Configured.nothing().yaml(CONTRACT).settings().clusters().get(new ClusterKey("prod-wiki"));
        assertThat(prod.confluence().baseUrl()).isEqualTo(URI.create("https://wiki.example.com"));
        assertThat(prod.confluence().credentials()).isEqualTo(new Credentials.Bearer(Secret.of("pat-hush")));
        assertThat(prod.channel()).isEqualTo("C0123456789");
        assertThat(prod.policy()).isEqualTo(new Policy(List.of(), List.of("U0ANNA", "S0OPS"), false));
        assertThat(prod.terms().approvals()).isEqualTo(new Approvals(0, 2, 10));
        assertThat(prod.terms().selfApproval()).isFalse();
        assertThat(prod.terms().limits().soak()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void nodesKeepTheirNamesAsTheyAreWritten() {
        var nodes = Configured.nothing()
                .yaml(CONTRACT)
                .settings()
                .clusters()
                .get(new ClusterKey("prod-wiki"))
                .nodes();
        assertThat(nodes.keySet())
                .containsExactly(new NodeName("wiki-1"), new NodeName("Wiki_2"), new NodeName("wiki3.example.com"));
        assertThat(nodes.get(new NodeName("wiki-1")))
                .isEqualTo(new Node(
                        Optional.of(URI.create("http://10.0.0.11:8090")),
                        Optional.of("wiki1.example.com"),
                        Optional.of("node1")));
        assertThat(nodes.get(new NodeName("Wiki_2")).url()).hasValue(URI.create("http://10.0.0.12:8090"));
        assertThat(nodes.get(new NodeName("wiki3.example.com")).url()).hasValue(URI.create("http://10.0.0.13:8090"));
    }

    @Test
    void clustersKeepTheirOrder() {
        assertThat(Configured.nothing().yaml(CONTRACT).settings().clusters().keySet())
                .containsExactly(new ClusterKey("test-wiki"), new ClusterKey("prod-wiki"));
    }

    @Test
    void aUserNameWithItsPasswordIsAsGoodAsAToken() {
        ClusterSettings test =
                Configured.nothing().yaml(CONTRACT).settings().clusters().get(new ClusterKey("test-wiki"));
        assertThat(test.confluence().credentials()).isEqualTo(new Credentials.Basic("rollgate", Secret.of("hush")));
    }

    @Test
    void environmentVariablesAloneAreEnough() {
        Settings settings = Configured.nothing()
                .variable("ROLLGATE_SLACK_BOTTOKEN", "xoxb-hush")
                .variable("ROLLGATE_SLACK_SIGNING_SECRET", "signing-hush")
                .variable("ROLLGATE_POLLINTERVAL", "1s")
                .variable("ROLLGATE_CLUSTERS_WIKI_BASEURL", "https://wiki.example.com")
                .variable("ROLLGATE_CLUSTERS_WIKI_TOKEN", "pat-hush")
                .variable("ROLLGATE_CLUSTERS_WIKI_CHANNEL", "C0123456789")
                .variable("ROLLGATE_CLUSTERS_WIKI_POLICY_APPROVERS", "U0ANNA,S0OPS")
                .variable("ROLLGATE_CLUSTERS_WIKI_POLICY_APPROVALS_NODE", "2")
                .variable("ROLLGATE_CLUSTERS_WIKI_NODES_WIKI1_URL", "http://10.0.0.11:8090")
                .settings();
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        ClusterSettings wiki = settings.clusters().get(new ClusterKey("wiki"));
        assertThat(wiki.policy().approvers()).containsExactly("U0ANNA", "S0OPS");
        assertThat(wiki.terms().approvals().node()).isEqualTo(2);
        assertThat(wiki.nodes()).containsOnlyKeys(new NodeName("wiki1"));
    }

    @Test
    void aVariableOverridesAKeyOfTheSameClusterWithAndWithoutUnderscoresForDashes() {
        Settings settings = Configured.well()
                .variable("ROLLGATE_CLUSTERS_PRODWIKI_CHANNEL", "C0OTHER")
                .variable("ROLLGATE_CLUSTERS_PROD_WIKI_BASE_URL", "https://other.example.com")
                .variable("ROLLGATE_CLUSTERS_PRODWIKI_POLICY_APPROVERS_0", "U0BEN")
                .settings();
        assertThat(settings.clusters()).containsOnlyKeys(new ClusterKey("prod-wiki"));
        ClusterSettings cluster = settings.clusters().get(new ClusterKey("prod-wiki"));
        assertThat(cluster.channel()).isEqualTo("C0OTHER");
        assertThat(cluster.confluence().baseUrl()).isEqualTo(URI.create("https://other.example.com"));
        assertThat(cluster.policy().approvers()).containsExactly("U0BEN");
    }

    @Test
    void whatKubernetesSetsForAServiceCalledRollgateIsNoMistake() {
        assertThat(Configured.well()
                        .variable("ROLLGATE_PORT", "tcp://10.0.0.1:8080")
                        .variable("ROLLGATE_SERVICE_HOST", "10.0.0.1")
                        .complaints())
                .isEmpty();
    }

    @Test
    void placeholdersAreFilledIn() {
        assertThat(Configured.well()
                        .withCluster("token", "${PROD_WIKI_TOKEN}")
                        .variable("PROD_WIKI_TOKEN", "pat-filled")
                        .cluster()
                        .confluence()
                        .credentials())
                .isEqualTo(new Credentials.Bearer(Secret.of("pat-filled")));
    }

    @Test
    void aMountedSecretLosesTheLineBreakAtItsEnd(@TempDir Path mounted) throws IOException {
        Path cluster = Files.createDirectories(mounted.resolve("rollgate/clusters/prod-wiki"));
        Files.writeString(cluster.resolve("token"), "pat-mounted\n");
        assertThat(Configured.well()
                        .without(Configured.CLUSTER + "token")
                        .source(new ConfigTreePropertySource("mounted", mounted, Option.AUTO_TRIM_TRAILING_NEW_LINE))
                        .cluster()
                        .confluence()
                        .credentials())
                .isEqualTo(new Credentials.Bearer(Secret.of("pat-mounted")));
    }

    @Test
    void twoClustersMayShareAChannel() {
        assertThat(Configured.well()
                        .with("rollgate.clusters.test.base-url", "https://test.example.com")
                        .with("rollgate.clusters.test.token", "pat-hush")
                        .with("rollgate.clusters.test.channel", "C0123456789")
                        .with("rollgate.clusters.test.policy.open-approval", true)
                        .settings()
                        .clusters())
                .hasSize(2);
    }
}
