package dev.rollgate.orchestration.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollgate.orchestration.balancer.nginx.NginxBalancer;
import dev.rollgate.orchestration.run.NodeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows NGINX's recipe to the letter has a real NGINX leave the node alone, and serve it again. */
class NginxIsToldRightTest {
    private static final NodeName NODE = new NodeName("wiki-1");

    private final TwoNodes nodes = new TwoNodes();
    private final Balancer balancer =
            new NginxBalancer(Optional.of("confluence"), new Members(Map.of(NODE, nodes.one())));

    @TempDir
    private Path folder;

    private Path configuration;
    private ShellWithPrograms shell;

    @BeforeEach
    void nginxRuns() throws Exception {
        Tool.needed("nginx", "/usr/sbin/nginx");
        configuration = Files.writeString(
                folder.resolve("nginx.conf"), """
                user root root;
                pid %1$s/nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    upstream confluence {
                        server %2$s;
                        server %3$s;
                    }
                    server {
                        listen %4$s;
                        location / { proxy_pass http://confluence; }
                    }
                }
                """.formatted(folder, nodes.one(), nodes.two(), nodes.front()));
        shell = new ShellWithPrograms(folder)
                .with("nginx", "exec /usr/sbin/nginx -e " + folder + "/error.log -c " + configuration + " \"$@\"");
        shell.run(List.of("nginx"));
    }

    @AfterEach
    void nginxEnds() throws Exception {
        if (Files.exists(folder.resolve("nginx.pid"))) {
            shell.run(List.of("nginx -s stop"));
        }
        nodes.close();
    }

    @Test
    void aServerMarkedAsDownGetsNothingUntilTheMarkIsTakenAway() throws Exception {
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
        shell.follow(balancer.disconnect(NODE), configuration, balancer.reconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node2"));
        shell.follow(balancer.reconnect(NODE), configuration, balancer.disconnect(NODE));
        await().untilAsserted(() -> assertThat(nodes.inRotation()).containsExactly("node1", "node2"));
    }
}
