package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words about a load balancer are those of the product that is configured, with the names that are. */
class BalancerSettingsTest {
    @Test
    void withoutATypeEveryProductIsTold() {
        assertThat(told(Configured.well()).steps())
                .extracting(Recipe.Step::text)
                .anyMatch(text -> text.startsWith("NGINX"))
                .anyMatch(text -> text.startsWith("HAProxy"))
                .anyMatch(text -> text.startsWith("Apache with mod_proxy_balancer"))
                .anyMatch(text -> text.startsWith("Apache with mod_jk"))
                .anyMatch(text -> text.startsWith("Azure"));
    }

    @Test
    void nginxIsToldWithItsUpstreamAndTheNodesAddress() {
        Recipe told =
                told(of("nginx").withCluster("balancer.upstream", "wiki").withCluster(member(), "10.0.0.11:8090"));
        assertThat(told.steps().getFirst().text()).contains("in the upstream wiki");
        assertThat(told.code()).contains("server 10.0.0.11:8090 down;");
    }

    @Test
    void haproxyIsToldWithItsBackendAndItsSocket() {
        Configured haproxy =
                of("haproxy").withCluster("balancer.backend", "wiki").withCluster(member(), "node1");
        assertThat(told(haproxy).code())
                .containsExactly("echo 'set server wiki/node1 state maint' | socat stdio /run/haproxy/admin.sock");
        assertThat(told(haproxy.withCluster("balancer.socket", "/run/lb.sock")).code())
                .containsExactly("echo 'set server wiki/node1 state maint' | socat stdio /run/lb.sock");
    }

    @Test
    void apacheIsToldByItsModule() {
        Configured apache = of("apache").withCluster(member(), "node1");
        assertThat(told(apache).code()).contains("route=node1 status=+D");
        assertThat(told(apache.withCluster("balancer.module", "mod_jk")).code())
                .contains("worker.node1.activation=disabled");
    }

    @Test
    void azureIsToldWithItsThreeNames() {
        Configured azure = of("azure")
                .withCluster("balancer.resource-group", "rg_(wiki)")
                .withCluster("balancer.gateway", "gw")
                .withCluster("balancer.pool", "nodes")
                .withCluster(member(), "10.0.0.11");
        assertThat(told(azure).code().getFirst())
                .contains("--resource-group 'rg_(wiki)' --gateway-name gw --name nodes")
                .contains("ipAddress!='10.0.0.11'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nginx   | upstream       | a;b          | up to 80 letters, digits, dots, dashes and underscores are wanted
            haproxy | backend        | wiki node    | up to 80 letters, digits, dots, dashes and underscores are wanted
            haproxy | socket         | admin.sock   | the path of a socket is wanted, like /run/haproxy/admin.sock
            haproxy | socket         | /run/x,fork  | the path of a socket is wanted, like /run/haproxy/admin.sock
            apache  | module         | jk           | mod_proxy_balancer or mod_jk is wanted
            azure   | resource-group | $(id)        | up to 90 letters, digits, dots, dashes, underscores and parentheses are wanted
            azure   | gateway        | -gw          | up to 80 letters, digits, dots, dashes and underscores are wanted
            azure   | pool           | "nodes"      | up to 80 letters, digits, dots, dashes and underscores are wanted
            """, quoteCharacter = '\'')
    void aNameCannotBeMistakenForACommand(String type, String key, String value, String right) {
        assertThat(of(type).withCluster("balancer." + key, value).complaints())
                .containsExactly(Configured.CLUSTER + "balancer." + key + ": found \"" + value + "\"; " + right);
    }

    @Test
    void aSettingOfAnotherProductIsAMistakeBecauseItWouldDoNothing() {
        assertThat(of("nginx").withCluster("balancer.backend", "wiki").complaints())
                .containsExactly(Configured.CLUSTER + "balancer.backend: means nothing to type nginx;"
                        + " it belongs to type haproxy: set that, or take this away");
        assertThat(Configured.well().withCluster("balancer.pool", "nodes").complaints())
                .containsExactly(Configured.CLUSTER + "balancer.pool: means nothing to type none;"
                        + " it belongs to type azure: set that, or take this away");
    }

    @Test
    void aTypeThatIsWrongIsTheOnlyMistakeTold() {
        assertThat(of("nginxx").withCluster("balancer.upstream", "wiki").complaints())
                .isEqualTo(List.of(Configured.CLUSTER + "balancer.type: found \"nginxx\";"
                        + " none, nginx, haproxy, apache or azure is wanted"));
    }

    private static Configured of(String type) {
        return Configured.well().withCluster("balancer.type", type);
    }

    private static String member() {
        return "nodes.wiki-1.member";
    }

    private static Recipe told(Configured configured) {
        return TellingWiring.room(configured.cluster()).balancer().disconnect(new NodeName("wiki-1"));
    }
}
