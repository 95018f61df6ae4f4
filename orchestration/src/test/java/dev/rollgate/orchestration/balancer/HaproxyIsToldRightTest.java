package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.balancer.haproxy.HaproxyBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows HAProxy's recipe to the letter has a real HAProxy leave the node alone, and serve it again. */
class HaproxyIsToldRightTest {
    private static final NodeName NODE = new NodeName("wiki-1");

    private final TwoNodes nodes = new TwoNodes();

    @TempDir
    private Path folder;

    private Process haproxy;
    private ShellWithPrograms shell;
    private Balancer balancer;

    @BeforeEach
    void haproxyRuns() throws Exception {
        Tool.needed("haproxy and socat", "/usr/sbin/haproxy", "/usr/bin/socat");
        Path configuration = Files.writeString(
                folder.resolve("haproxy.cfg"), """
                global
                    stats socket %1$s/admin.sock level admin
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 2s
                    timeout server 2s
                frontend front
                    bind %4$s
                    default_backend confluence
                backend confluence
                    server node1 %2$s check inter 100
                    server node2 %3$s check inter 100
                """.formatted(folder, nodes.one(), nodes.two(), nodes.front()));
        haproxy = new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        shell = new ShellWithPrograms(folder);
        balancer = new HaproxyBalancer(
                Optional.of("confluence"), folder + "/admin.sock", new Members(Map.of(NODE, "node1")));
    }

    @AfterEach
    void haproxyEnds() throws Exception {
        if (haproxy != null) {
            haproxy.destroyForcibly().waitFor();
        }
        nodes.close();
    }

    @Test
    void aServerInMaintenanceGetsNothingUntilItIsReadyAgainAndTheCheckTellsBoth() throws Exception {
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
        follow(balancer.disconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node2"));
        await().untilAsserted(() -> assertThat(look(balancer.disconnect(NODE))).isEqualTo("node1,0,MAINT"));
        follow(balancer.reconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
        await().untilAsserted(() -> assertThat(look(balancer.reconnect(NODE))).isEqualTo("node1,0,UP"));
    }

    @Test
    void aBlankThatNobodyFilledInIsRefusedByHaproxyAndHarmsNothing() throws Exception {
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
        Balancer blank = new HaproxyBalancer(Optional.empty(), folder + "/admin.sock", Members.UNKNOWN);
        assertThat(shell.run(blank.disconnect(NODE).code())).contains("No such backend");
        assertThat(nodes.inRotation()).containsExactly("node1", "node2");
    }

    /** An order that was understood is answered with nothing. */
    private void follow(Recipe recipe) throws Exception {
        assertThat(shell.run(recipe.code())).isEmpty();
    }

    private String look(Recipe recipe) throws Exception {
        return shell.run(recipe.check().code());
    }
}
