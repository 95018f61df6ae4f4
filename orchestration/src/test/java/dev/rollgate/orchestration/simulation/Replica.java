package dev.rollgate.orchestration.simulation;

import dev.rollgate.orchestration.engine.Cluster;
import dev.rollgate.orchestration.engine.Publisher;
import dev.rollgate.orchestration.engine.Reconciler;
import dev.rollgate.orchestration.engine.Rules;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One bot process from its start to its death: the real engine over the faulty ports, with a memory of its own. */
final class Replica {
    static final ClusterKey CLUSTER = new ClusterKey("wiki");

    /** Longer than the slowest post. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** Longer than the slowest page. */
    private static final Duration PAGE_CLAIM = Duration.ofMinutes(3);

    private final Mischief mischief;
    private final Duration clockAhead;
    private final FaultyConfluence confluence;
    private final FaultyStore store;
    private final Reconciler reconciler;
    private final Publisher publisher;
    private final Publisher pages;
    private final Runs runs;
    private boolean alive = true;
    private boolean mourned;

    Replica(Surroundings around, Network network, Rules rules, Duration clockAhead, Map<NodeName, URI> addresses) {
        this.mischief = around.mischief();
        this.clockAhead = clockAhead;
        this.confluence = new FaultyConfluence(this, network);
        this.store = new FaultyStore(around.store(), this, mischief, around.auditor());
        Cluster cluster = new Cluster(CLUSTER, confluence, addresses);
        this.reconciler = new Reconciler(
                store,
                around.alarm().heardBy(this),
                key -> key.equals(CLUSTER) ? Optional.of(cluster) : Optional.empty(),
                around.pollInterval(),
                rules);
        this.publisher = new Publisher(
                store, store, List.of(new Channel(this, around.board(), mischief, around.auditor())), CLAIM);
        this.pages = new Publisher(
                store,
                store,
                around.pagers()
                        .of(
                                this,
                                around.pagersAre(),
                                around.pagersChance(),
                                mischief,
                                (run, note) -> runs().note(run, note)),
                PAGE_CLAIM);
        this.runs = new Runs(store, around.alarm().heardBy(this), Runnable::run, rules);
    }

    Reconciler reconciler() {
        return reconciler;
    }

    Publisher publisher() {
        return publisher;
    }

    Publisher pages() {
        return pages;
    }

    Runs runs() {
        return runs;
    }

    FaultyStore store() {
        return store;
    }

    Duration clockAhead() {
        return clockAhead;
    }

    /** The moment that its newest look showed; null before the first. */
    @Nullable
    Instant asOf() {
        return confluence.asOf();
    }

    boolean isAlive() {
        return alive;
    }

    /** Whether its restart is planned. */
    boolean isMourned() {
        return mourned;
    }

    void mourn() {
        mourned = true;
    }

    /** A point where a kill would hurt most. */
    void mayCrash(String where) {
        demandAlive();
        if (mischief.crashes()) {
            alive = false;
            throw new Crash(where);
        }
    }

    /** What was killed while a call of it was out does not go on when the answer comes. */
    void demandAlive() {
        if (!alive) {
            throw new Crash("killed before");
        }
    }

    /** Runs work of this replica; a crash ends the work, and nothing more. */
    void work(Runnable work) {
        try {
            if (alive) {
                work.run();
            }
        } catch (Crash crash) {
            alive = false;
        }
    }
}
