package dev.rollgate.orchestration.confluence;

import static dev.rollgate.orchestration.run.Trouble.Kind.NOT_FOUND;
import static dev.rollgate.orchestration.run.Trouble.Kind.UNREACHABLE;

import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.web.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Confluence over HTTP. It asks by the JVM's own proxy settings and trust store.
 *
 * <p>Make one for each cluster and keep it: connections are reused. Its threads are daemons, and go when it is collected.
 */
public final class ConfluenceClient implements Confluence {
    /**
     * How long a call may take, its body included. Confluence itself asks its nodes for up to 5 seconds each, side by
     * side, before it answers.
     */
    public static final Duration WHOLE_CALL = Duration.ofSeconds(20);

    private final ConfluenceAddress address;
    private final Calls calls;
    private final Wire wire;

    public ConfluenceClient(ConfluenceAddress address) {
        this(address, WHOLE_CALL);
    }

    /**
     * A client with a time limit of its own.
     *
     * @param wholeCall instead of {@link #WHOLE_CALL}; a port's caller counts on an answer within 30 seconds
     */
    public ConfluenceClient(ConfluenceAddress address, Duration wholeCall) {
        this.address = address;
        this.calls = new Calls(address);
        this.wire = new Wire(wholeCall);
    }

    @Override
    public Reading<ClusterView> cluster() {
        return read(address.upgradeApi("/cluster"), ClusterJson::cluster);
    }

    @Override
    public Reading<NodeView> respondingNode() {
        return read(address.upgradeApi("/state"), NodeJson::responding);
    }

    @Override
    public Reading<NodeView> node(String id) {
        // without an id, or with a dot for one, this would ask for another resource
        return id.isBlank() || id.equals(".") || id.equals("..")
                ? Reading.unknown(NOT_FOUND, "a node without an id cannot be asked for")
                : read(address.upgradeApi("/nodes/" + Calls.segment(id)), NodeJson::node);
    }

    @Override
    public Reading<Boolean> readOnly() {
        return read(address.site("/rest/api/accessmode"), ConfluenceClient::readOnlyWord);
    }

    @Override
    public Reading<NodeStatus> status(URI node) {
        URI page;
        try {
            page = WebAddress.below(WebAddress.checked(node), "/status");
        } catch (IllegalArgumentException notAnAddress) {
            return Reading.unknown(UNREACHABLE, "the node's own address cannot be used: " + notAnAddress.getMessage());
        }
        return Meaning.status(wire.send(calls.anonymous(page)));
    }

    @Override
    public OrderAnswer start() {
        return order("/start");
    }

    @Override
    public OrderAnswer cancel() {
        return order("/cancel");
    }

    @Override
    public OrderAnswer approve() {
        return order("/approve");
    }

    @Override
    public OrderAnswer retryUpgrade() {
        return order("/retryUpgrade");
    }

    private OrderAnswer order(String path) {
        return Meaning.order(wire.send(calls.post(address.upgradeApi(path))));
    }

    private <T> Reading<T> read(URI uri, Function<JsonNode, Optional<T>> meaning) {
        return Meaning.reading(wire.send(calls.get(uri)), meaning);
    }

    private static Optional<Boolean> readOnlyWord(JsonNode json) {
        return switch (json.asString("")) {
            case "READ_ONLY" -> Optional.of(true);
            case "READ_WRITE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
