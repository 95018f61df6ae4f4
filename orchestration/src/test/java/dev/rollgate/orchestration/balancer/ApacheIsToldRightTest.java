package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.balancer.apache.ProxyBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the recipe for mod_proxy_balancer to the letter has a real Apache leave the node alone, and serve it again. */
class ApacheIsToldRightTest {
    private static final NodeName NODE = new NodeName("wiki-1");
    private static final String MODULES = "/usr/lib/apache2/modules/";

    private final TwoNodes nodes = new TwoNodes();
    private final Balancer balancer = new ProxyBalancer(new Members(Map.of(NODE, "node1")));

    @TempDir
    private Path folder;

    private Path configuration;
    private ShellWithPrograms shell;

    @BeforeEach
    void apacheRuns() throws Exception {
        Tool.needed("apache2-bin", "/usr/sbin/apache2", MODULES + "mod_proxy_balancer.so");
        configuration = Files.writeString(
                folder.resolve("httpd.conf"),
                modules() + """
                ServerRoot %1$s
                ServerName localhost
                DefaultRuntimeDir %1$s
                PidFile %1$s/httpd.pid
                ErrorLog %1$s/error.log
                User www-data
                Group www-data
                Listen %4$s
                <Proxy "balancer://confluence">
                    BalancerMember "http://%2$s" route=node1
                    BalancerMember "http://%3$s" route=node2
                </Proxy>
                ProxyPass "/" "balancer://confluence/"
                """.formatted(folder, nodes.one(), nodes.two(), nodes.front()));
        String apache = "exec /usr/sbin/apache2 -f " + configuration;
        shell = new ShellWithPrograms(folder)
                .with("apachectl", "case $1 in configtest) " + apache + " -t;; *) " + apache + " -k $1;; esac");
        shell.run(List.of("apachectl start"));
    }

    @AfterEach
    void apacheEnds() throws Exception {
        if (Files.exists(folder.resolve("httpd.pid"))) {
            shell.run(List.of("apachectl stop"));
        }
        nodes.close();
    }

    @Test
    void aDisabledMemberGetsNothingUntilItIsEnabledAgain() throws Exception {
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
        shell.follow(balancer.disconnect(NODE), configuration, balancer.reconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node2"));
        shell.follow(balancer.reconnect(NODE), configuration, balancer.disconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
    }

    private static String modules() {
        return Stream.of(
                        "mpm_event",
                        "authz_core",
                        "proxy",
                        "proxy_http",
                        "slotmem_shm",
                        "lbmethod_byrequests",
                        "proxy_balancer")
                .map(name -> "LoadModule " + name + "_module " + MODULES + "mod_" + name + ".so\n")
                .collect(Collectors.joining());
    }
}
