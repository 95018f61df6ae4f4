package dev.rollgate.orchestration.balancer.haproxy;

import dev.rollgate.orchestration.balancer.Balancer;
import dev.rollgate.orchestration.balancer.Members;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.balancer.Recipe.Step;
import dev.rollgate.orchestration.balancer.Word;
import dev.rollgate.orchestration.run.NodeName;
import java.util.List;
import java.util.Optional;

/**
 * HAProxy by its runtime API: management guide, section 9.3, {@code set server} and {@code show stat} (whose columns 2, 5 and
 * 18 are the server, its sessions now and its status). The socket must be one of {@code level admin}.
 */
public final class HaproxyBalancer implements Balancer {
    /** Where Debian's package has it. */
    public static final String USUAL_SOCKET = "/run/haproxy/admin.sock";

    private final Optional<String> backend;
    private final String socket;
    private final Members members;

    /**
     * @param backend the name of the backend with the nodes
     * @param socket the path of the runtime API
     * @param members a node's name in its {@code server} line
     */
    public HaproxyBalancer(Optional<String> backend, String socket, Members members) {
        this.backend = backend;
        this.socket = socket;
        this.members = members;
    }

    @Override
    public Recipe disconnect(NodeName node) {
        Step order = Step.of(
                "Put " + node
                        + " into maintenance, as root on HAProxy's machine. HAProxy forgets it when it is reloaded or restarted."
                        + Recipe.MOVED_AT_ONCE,
                ordered("set server " + path(node) + " state maint"));
        return Recipe.disconnecting(
                node,
                "HAProxy: put " + node + " into the state maint.",
                Recipe.filledIn(words(node), order),
                Step.of("The status is MAINT, and the number before it, of sessions now, goes to 0.", look(node)));
    }

    @Override
    public Recipe reconnect(NodeName node) {
        Step order = Step.of(
                "Put " + node + " back into rotation, as root on HAProxy's machine.",
                ordered("set server " + path(node) + " state ready"));
        return Recipe.reconnecting(
                node,
                "HAProxy: put " + node + " into the state ready.",
                Recipe.filledIn(words(node), order),
                Step.of("The status is UP (or “no check”) once the health check has passed.", look(node)));
    }

    private List<Word> words(NodeName node) {
        return List.of(backendName(), server(node));
    }

    private String path(NodeName node) {
        return backendName().text() + "/" + server(node).text();
    }

    private String look(NodeName node) {
        String row = backendName().text() + "," + server(node).text() + ",";
        return ordered("show stat") + " | grep -F " + Word.quoted(row) + " | cut -d, -f2,5,18";
    }

    private String ordered(String order) {
        return "echo " + Word.quoted(order) + " | socat stdio " + Word.quoted(socket);
    }

    private Word backendName() {
        return Word.ofBalancer("backend", backend);
    }

    private Word server(NodeName node) {
        return members.of(node, "server");
    }
}
