package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.NodeView;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.sandbox.confluence.ProcessState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated cluster behind the port, as one replica reaches it: slow, silent, contradictory, and seldom dead. */
final class FaultyConfluence implements Confluence {
    /** So old an answer from a cache on the way may be. */
    private static final Duration OLDEST = Duration.ofSeconds(20);

    private final Replica replica;
    private final Network network;
    private @Nullable Instant asOf;
    private boolean lied;

    FaultyConfluence(Replica replica, Network network) {
        this.replica = replica;
        this.network = network;
    }

    /** The moment that the newest answered look showed. */
    @Nullable
    Instant asOf() {
        return asOf;
    }

    @Override
    public Reading<ClusterView> cluster() {
        replica.mayCrash("before a look");
        Optional<Trouble> trouble = network.trouble();
        if (trouble.isPresent()) {
            network.pass();
            replica.demandAlive();
            return new Reading.Unknown<>(trouble.get());
        }
        Reading<ClusterView> answer = honestOrNot();
        replica.mayCrash("after a look");
        return answer;
    }

    private Reading<ClusterView> honestOrNot() {
        boolean lies = !lied && network.lies();
        lied = lies;
        Optional<Network.Look> older = lies ? network.olderLook(OLDEST) : Optional.empty();
        if (older.isPresent()) {
            asOf = older.get().at();
            return Reading.seen(older.get().view());
        }
        Optional<Network.Look> look = network.look();
        replica.demandAlive();
        if (look.isEmpty()) {
            return Reading.unknown(Trouble.Kind.UNREACHABLE, "no node serves");
        }
        asOf = look.get().at();
        ClusterView view = look.get().view();
        return Reading.seen(lies ? network.lie(view) : view);
    }

    @Override
    public Reading<NodeView> respondingNode() {
        throw new UnsupportedOperationException("no decision is made from this");
    }

    @Override
    public Reading<NodeView> node(String id) {
        throw new UnsupportedOperationException("no decision is made from this");
    }

    @Override
    public Reading<Boolean> readOnly() {
        return network.lies()
                ? Reading.unknown(Trouble.Kind.NOT_FOUND, "cannot be asked")
                : Reading.seen(network.isReadOnly());
    }

    @Override
    public Reading<NodeStatus> status(URI node) {
        if (network.lies()) {
            return Reading.unknown(Trouble.Kind.TIMED_OUT, "no answer");
        }
        String word = network.world().cluster().machine(node.getHost()).selfReport();
        if (word != null) {
            return Reading.seen(new NodeStatus(200, word));
        }
        ProcessState process = network.world().process(node.getHost());
        return switch (process) {
            case RUNNING -> Reading.seen(network.ownWord(node.getHost()));
            case STARTING, STOPPING -> Reading.seen(new NodeStatus(200, process.name()));
            case ERROR, REFUSED -> Reading.seen(new NodeStatus(500, "ERROR"));
            case DOWN, INSTALLING, KILLED -> Reading.unknown(Trouble.Kind.UNREACHABLE, "refused");
        };
    }

    @Override
    public OrderAnswer start() {
        return order(Order.What.SWITCH_UPGRADE_MODE_ON);
    }

    @Override
    public OrderAnswer cancel() {
        return order(Order.What.SWITCH_UPGRADE_MODE_OFF);
    }

    @Override
    public OrderAnswer approve() {
        return order(Order.What.FINALIZE);
    }

    @Override
    public OrderAnswer retryUpgrade() {
        return order(Order.What.RETRY_FINALIZATION);
    }

    private OrderAnswer order(Order.What what) {
        replica.mayCrash("before " + what);
        OrderAnswer answer = network.order(what);
        replica.mayCrash("after " + what);
        replica.demandAlive();
        return answer;
    }
}
