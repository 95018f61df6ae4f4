package dev.rollgate.bot.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot work stop helm before anything is sent, with a line that names the value and what would be right. */
class ChartRefusesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "slack: { mode: rtm } | slack | must be one of",
                "database: { type: mysql } | database | must be one of",
                "database: { type: postgresql, postgresql: { url: \"db:5432\" } } | url | jdbc:postgresql://",
                "persistence: { size: 10 } | size | want string",
                "persistence: { size: large } | size | pattern",
                "replicas: 2 | replicas | not allowed",
                "image: { name: rollgate } | name | not allowed",
                "networkPolicy: { enabled: \"yes\" } | enabled | want boolean",
                "existingSecret: Not_A_Name | existingSecret | pattern",
                "existingSecret: \"\" | existingSecret | name the Secret that holds the bot's tokens",
                "database: { type: postgresql } | database.postgresql.url | jdbc:postgresql://host:5432/rollgate",
                "ingress: { enabled: true, host: bot.example.com } | ingress.enabled | set slack.mode to http"
            })
    void aValueThatIsWrong(String wrong, String named, String right) {
        Values values = wrong.startsWith("existingSecret")
                ? Values.of(Values.fewest().yaml().replace("existingSecret: rollgate-tokens", wrong))
                : Values.fewest().and(wrong + "\n");
        refused(values, named, right);
    }

    @Test
    void anIngressWithoutItsHost() {
        Values http = Values.Kind.H2_AND_HTTP.asValues();
        refused(http.and("ingress: { enabled: true }\n"), "ingress.host", "give the host that Slack calls");
    }

    @Test
    void noCluster() {
        refused(Values.of("existingSecret: s\n"), "config.rollgate.clusters", "name at least one cluster");
    }

    @Test
    void aClusterWithoutItsChannel() {
        String yaml = Values.fewest().yaml().replaceAll("(?m)^ +channel: .*\n", "");
        refused(Values.of(yaml), "prod-wiki", "missing property 'channel'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On_Call: { type: slack } | On_Call | pattern",
                "on-call: { group: S0OPS } | on-call | missing property 'type'",
                "on-call: { type: pager-duty } | type | must be one of"
            })
    void aPagerThatIsNone(String pager, String named, String right) {
        refused(Values.fewest().and("    pagers: { " + pager + " }\n"), named, right);
    }

    private static void refused(Values values, String named, String right) {
        assertThatThrownBy(() -> Chart.asItIs().with(values))
                .hasMessageContaining(named)
                .hasMessageContaining(right);
    }
}
