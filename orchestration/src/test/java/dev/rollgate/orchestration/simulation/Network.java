package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.confluence.OrderAnswer;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.NodeStatus;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Trouble;
import dev.rollgate.orchestration.simulation.audit.Auditor;
import dev.rollgate.sandbox.confluence.Answer;
import dev.rollgate.sandbox.confluence.ClusterReport;
import dev.rollgate.sandbox.confluence.SimulatedCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The way to the simulated cluster, which all replicas share: what is said takes time, is lost, late, old or wrong. */
final class Network {
    /** No call of ours waits for longer. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(25);

    private final World world;
    private final Happenings time;
    private final Mischief mischief;
    private final Auditor auditor;
    private final Supplier<RunId> current;
    private final Chance chance;
    private final Lies lies;
    private final Deque<Look> looks = new ArrayDeque<>();
    private Instant silentUntil = Instant.MIN;

    /** The cluster as it was at a moment. */
    record Look(Instant at, ClusterView view) {}

    Network(World world, Happenings time, Mischief mischief, Auditor auditor, Supplier<RunId> current, Chance chance) {
        this.world = world;
        this.time = time;
        this.mischief = mischief;
        this.auditor = auditor;
        this.current = current;
        this.chance = chance;
        this.lies = new Lies(chance);
    }

    World world() {
        return world;
    }

    void pass() {
        time.pass(mischief.latency());
    }

    /** Why nothing can be read now, if so. Some troubles last for minutes. */
    Optional<Trouble> trouble() {
        boolean silent = silentUntil.isAfter(time.instant()) && !mischief.isOver();
        if (!silent && (!mischief.looksGoWrong() || chance.onceIn(2))) {
            return Optional.empty();
        }
        if (!silent && chance.onceIn(8)) {
            silentUntil = time.instant().plus(chance.seconds(10, 240));
        }
        return Optional.of(new Trouble(chance.oneOf(List.of(Trouble.Kind.values())), "simulated"));
    }

    boolean lies() {
        return mischief.looksGoWrong();
    }

    ClusterView lie(ClusterView truth) {
        return lies.about(truth);
    }

    /** Half of the time what is answered was so when it was asked, and half of the time when it is answered. */
    Optional<Look> look() {
        if (chance.onceIn(2)) {
            Optional<Look> early = now();
            pass();
            return early;
        }
        pass();
        return now();
    }

    Optional<Look> olderLook(Duration most) {
        looks.removeIf(look -> look.at().plus(most).isBefore(time.instant()));
        return looks.isEmpty() || chance.onceIn(2) ? Optional.empty() : Optional.of(looks.getFirst());
    }

    private Optional<Look> now() {
        List<String> serving = world.cluster().serving();
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        world.note();
        Optional<Look> look =
                world.overviewOf(chance.oneOf(serving)).map(report -> new Look(time.instant(), Views.of(report)));
        look.ifPresent(looks::addLast);
        if (looks.size() > 8) {
            looks.removeFirst();
        }
        return look;
    }

    boolean isReadOnly() {
        return chance.onceIn(20);
    }

    /** A node serves a while before it says so. */
    NodeStatus ownWord(String host) {
        return world.isWarm(host) || mischief.isOver()
                ? new NodeStatus(200, "RUNNING")
                : new NodeStatus(503, "STARTING");
    }

    OrderAnswer order(Order.What what) {
        RunId run = current.get();
        auditor.called(run, what);
        if (!mischief.ordersGoWrong()) {
            Instant sent = time.instant();
            pass();
            if (sent.plus(GIVEN_UP).isBefore(time.instant())) {
                return unclear(); // calls within this one took their time too; whoever gives up so late sends nothing
                // more
            }
            boolean accepted = give(run, what);
            return accepted ? new OrderAnswer.Accepted() : new OrderAnswer.Conflict();
        }
        switch (chance.between(0, 3)) {
            case 0 -> give(run, what); // applied, its answer lost
            case 1 -> time.in(chance.seconds(1, 25), () -> give(run, what)); // on its way still
            default -> {} // lost
        }
        pass();
        return unclear();
    }

    private static OrderAnswer unclear() {
        return new OrderAnswer.Unclear(new Trouble(Trouble.Kind.TIMED_OUT, "simulated"));
    }

    private boolean give(RunId run, Order.What what) {
        List<String> serving = world.cluster().serving();
        if (serving.isEmpty()) {
            return false;
        }
        SimulatedCluster cluster = world.cluster();
        String host = chance.oneOf(serving);
        Answer<ClusterReport> answer = switch (what) {
            case SWITCH_UPGRADE_MODE_ON -> cluster.start(host);
            case SWITCH_UPGRADE_MODE_OFF -> cluster.cancel(host);
            case FINALIZE -> cluster.approve(host);
            case RETRY_FINALIZATION -> cluster.retryUpgrade(host);
            case GIVEN_BY_OTHERS -> throw new IllegalArgumentException("nobody gives that order");
        };
        if (answer instanceof Answer.Done<ClusterReport>) {
            auditor.tookEffect(run, what, time.instant());
            return true;
        }
        return false;
    }
}
