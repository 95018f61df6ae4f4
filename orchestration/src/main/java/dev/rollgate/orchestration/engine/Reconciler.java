package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.engine.RunStore.Stored;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Evidence;
import dev.rollgate.orchestration.run.Pace;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tick of a run: observe, decide, record, act. Level-triggered: it starts from the log and the world each time, so it
 * may be repeated, come late or run twice at once. An order is given only by the tick whose record of it was taken; a
 * tick that died between the two is made up for by the next, which looks first.
 */
public final class Reconciler implements RunWork {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final RunStore store;
    private final Schedule schedule;
    private final Function<ClusterKey, Optional<Cluster>> clusters;
    private final Duration pollInterval;
    private final Rules rules;
    private final Memory memory = new Memory();

    /**
     * A reconciler for all runs.
     *
     * @param clusters the configured clusters; a run whose cluster is no longer there is left alone
     * @param pollInterval how often to look while something moves
     */
    public Reconciler(
            RunStore store,
            Schedule schedule,
            Function<ClusterKey, Optional<Cluster>> clusters,
            Duration pollInterval) {
        this(store, schedule, clusters, pollInterval, Rules.REAL);
    }

    /** One that decides by other rules. */
    public Reconciler(
            RunStore store,
            Schedule schedule,
            Function<ClusterKey, Optional<Cluster>> clusters,
            Duration pollInterval,
            Rules rules) {
        this.store = store;
        this.schedule = schedule;
        this.clusters = clusters;
        this.pollInterval = pollInterval;
        this.rules = rules;
    }

    @Override
    public Optional<Duration> of(RunId id) {
        Optional<Duration> next = switch (store.read(id)) {
            case Stored.Unreadable newer -> {
                log.error(
                        "run {} is left alone: its event {} is '{}', which this build does not know",
                        id,
                        newer.number(),
                        newer.eventName());
                yield Optional.of(LEFT_ALONE);
            }
            case Stored.Log none when none.events().isEmpty() -> Optional.empty();
            case Stored.Log past -> tick(Run.of(id, past.events()));
        };
        next.ifPresent(delay -> store.tickDue(id, store.now().plus(delay)));
        return next;
    }

    private Optional<Duration> tick(Run run) {
        if (run.isOver()) {
            memory.forget(run.id());
            return Optional.empty();
        }
        Optional<Cluster> cluster = clusters.apply(run.cluster());
        if (cluster.isEmpty()) {
            log.error("run {} is left alone: cluster {} is not in the configuration", run.id(), run.cluster());
            return Optional.of(LEFT_ALONE);
        }
        var seen = Observer.look(cluster.get(), run);
        Instant now = store.now();
        return recordAndAct(run, cluster.get(), memory.after(run.id(), seen, now));
    }

    private Optional<Duration> recordAndAct(Run run, Cluster cluster, Evidence evidence) {
        List<RunEvent> events = rules.onSeen(run, evidence);
        if (events.isEmpty()) {
            return Pace.untilNextLook(run, evidence, pollInterval);
        }
        Optional<List<Recorded>> recorded = store.append(run.id(), run.version(), events);
        if (recorded.isEmpty()) {
            log.debug("run {}: another writer was faster than event {}", run.id(), run.version() + 1);
            return Optional.of(SOON);
        }
        schedule.publishIn(run.id(), Duration.ZERO);
        if (events.getLast() instanceof RunEvent.OrdersConfluence order) {
            log.info("run {}: {} answered {}", run.id(), order, Orders.give(order, cluster.confluence()));
            return Optional.of(SOON);
        }
        return Pace.untilNextLook(run.after(recorded.get()), evidence, pollInterval);
    }
}
