package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing comes in that need not: over Socket Mode nobody reaches the bot, over HTTP only Slack's one path does. */
class ChartNetworkTest {
    private static final String INGRESS = """
            ingress: { enabled: true, className: nginx, host: bot.example.com, tlsSecretName: bot-tls }
            """;

    @Test
    void overSocketModeOnlyHealthAndFiguresAreServed() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest());
        assertThat(ports(chart)).containsExactly("management");
        assertThat(Rendered.<List<Object>>at(chart.container(), "ports")).hasSize(1);
        assertThat(chart.kinds()).containsExactly("ConfigMap", "Service", "StatefulSet");
    }

    @Test
    void overHttpTheIngressLetsThroughExactlyWhatSlackCalls() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.Kind.H2_AND_HTTP.asValues().and(INGRESS));
        assertThat(ports(chart)).containsExactly("slack", "management");
        assertThat(Rendered.<List<Map<String, Object>>>at(chart.one("Ingress"), "spec", "rules", "0", "http", "paths"))
                .singleElement()
                .satisfies(path -> assertThat(path)
                        .containsEntry("path", "/slack/events")
                        .containsEntry("pathType", "Exact")
                        .hasEntrySatisfying(
                                "backend",
                                backend -> assertThat(Rendered.<Object>at(backend, "service", "port", "name"))
                                        .isEqualTo("slack")));
        assertThat(Rendered.<Object>at(chart.one("Ingress"), "spec", "tls", "0", "hosts"))
                .isEqualTo(List.of("bot.example.com"));
    }

    @Test
    void aNetworkPolicyNamesWhoMayComeAndWhereTheBotMayGo() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest().and("""
                        networkPolicy:
                          enabled: true
                          fromMonitoring: [{ namespaceSelector: { matchLabels: { name: monitoring } } }]
                          egress: [{ ports: [{ port: 443 }] }]
                        """));
        Map<String, Object> spec = Rendered.at(chart.one("NetworkPolicy"), "spec");
        assertThat(Rendered.<Object>at(spec, "podSelector", "matchLabels"))
                .isEqualTo(Rendered.at(chart.one("StatefulSet"), "spec", "selector", "matchLabels"));
        assertThat(Rendered.<List<Object>>at(spec, "ingress")).hasSize(1);
        assertThat(Rendered.<Object>at(spec, "ingress", "0", "ports", "0", "port"))
                .isEqualTo("management");
        assertThat(Rendered.<List<Object>>at(spec, "egress")).hasSize(2);
        assertThat(Rendered.<Object>at(spec, "egress", "0", "ports", "0", "port"))
                .isEqualTo(53);
    }

    @Test
    void theServiceFindsThePod() throws IOException {
        Rendered chart = Chart.asItIs().with(Values.fewest());
        Map<String, Object> labels = Rendered.at(chart.one("StatefulSet"), "spec", "template", "metadata", "labels");
        assertThat(labels.entrySet())
                .containsAll(Rendered.<Map<String, Object>>at(chart.one("Service"), "spec", "selector")
                        .entrySet());
        assertThat(Rendered.<Object>at(chart.one("StatefulSet"), "spec", "serviceName"))
                .isEqualTo(Rendered.at(chart.one("Service"), "metadata", "name"));
    }

    @Test
    void theNotesNameTheSecretsKeysAndWhatToDoNext(@TempDir Path folder) throws IOException {
        assertThat(notes(Values.Kind.POSTGRES_AND_SOCKET.asValues(), folder.resolve("socket")))
                .contains(
                        "rollgate.slack.bot-token",
                        "rollgate.slack.app-token",
                        "rollgate.clusters.prod-wiki.token",
                        "spring.datasource.password",
                        "kubectl -n tools rollout status statefulset/wiki-bot-rollgate",
                        "kubectl -n tools logs wiki-bot-rollgate-0",
                        "/confluence-upgrade clusters")
                .doesNotContain("signing-secret");
        Values pagers = Values.fewest().and("""
                    pagers:
                      on-call: { type: pagerduty }
                      irm: { type: webhook, template: grafana-irm }
                      own: { type: webhook, url: "${OWN_PAGER_URL}", template: grafana-irm }
                      team: { type: slack, group: S0OPS }
                """);
        assertThat(notes(pagers, folder.resolve("pagers")))
                .contains("rollgate.pagers.on-call.routing-key", "rollgate.pagers.irm.url")
                .doesNotContain("pagers.own", "pagers.team");
        assertThat(notes(Values.Kind.H2_AND_HTTP.asValues().and(INGRESS), folder.resolve("http")))
                .contains("rollgate.slack.signing-secret", "https://bot.example.com/slack/events")
                .doesNotContain("app-token");
    }

    /** Helm shows notes at an installation only: here they are made a template like the others. */
    private static String notes(Values values, Path folder) throws IOException {
        Chart chart = Chart.copiedTo(folder);
        String notes = Files.readString(chart.file("templates/NOTES.txt"));
        Files.writeString(chart.file("templates/_notes.tpl"), "{{- define \"notes\" -}}\n" + notes + "\n{{- end -}}\n");
        Files.writeString(chart.file("templates/notes.yaml"), "kind: Notes\ntext: {{ include \"notes\" . | quote }}\n");
        return Rendered.at(chart.with(values).one("Notes"), "text");
    }

    private static List<String> ports(Rendered chart) {
        List<Map<String, Object>> ports = Rendered.at(chart.one("Service"), "spec", "ports");
        return ports.stream().map(port -> (String) port.get("name")).toList();
    }
}
