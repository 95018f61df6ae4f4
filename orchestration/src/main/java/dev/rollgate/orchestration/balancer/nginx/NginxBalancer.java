package dev.rollgate.orchestration.balancer.nginx;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.Word;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.Optional;

/**
 * NGINX: {@code down} in the node's line of the upstream, as in the module {@code ngx_http_upstream_module}. Atlassian says to
 * delete the line; {@code down} does the same, keeps the hash of {@code ip_hash}, and is undone by one word.
 */
public final class NginxBalancer implements Balancer {
    private static final Step RELOAD =
            Step.of("Let NGINX test its configuration and load it, as root.", "nginx -t && nginx -s reload");

    private final Optional<String> upstream;
    private final Members members;

    /**
     * @param upstream the name of the upstream
     * @param members a node's address as in its {@code server} line, port included
     */
    public NginxBalancer(Optional<String> upstream, Members members) {
        this.upstream = upstream;
        this.members = members;
    }

    @Override
    public Recipe disconnect(NodeName node) {
        Word server = members.of(node, "server");
        Step mark = Step.of(
                "In " + upstream() + ", mark the server of " + node + " as down; keep the line's other parameters."
                        + Recipe.MOVED_AT_ONCE,
                "server " + server.text() + " down;");
        return Recipe.disconnecting(
                node,
                "NGINX: mark the server of " + node + " as down, and reload.",
                Recipe.filledIn(List.of(server), mark, RELOAD),
                Step.of("Nobody's requests are in the access log of " + node + " any more."));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        Word server = members.of(node, "server");
        Step unmark = Step.of(
                "In " + upstream() + ", take down away from the server of " + node + "; keep its other parameters.",
                "server " + server.text() + ";");
        return Recipe.reconnecting(
                node,
                "NGINX: take down away from the server of " + node + ", and reload.",
                Recipe.filledIn(List.of(server), unmark, RELOAD),
                Step.of("People's requests are in the access log of " + node + " again."));
    }

    private String upstream() {
        return "NGINX's configuration, in the upstream " + upstream.orElse("of Confluence");
    }
}
