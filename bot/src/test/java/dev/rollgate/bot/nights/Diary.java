package dev.rollgate.bot.nights;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;

/** The newest run of one cluster, as the bot has recorded it. */
final class Diary {
    private final RunStore store;
    private final ClusterKey cluster;

    Diary(RunStore store, ClusterKey cluster) {
        this.store = store;
        this.cluster = cluster;
    }

    /** What was recorded until now; empty before there is a run. */
    List<Recorded> pages() {
        return id().map(store::read)
                .map(stored -> ((RunStore.Stored.Log) stored).events())
                .orElse(List.of());
    }

    Optional<Run> run() {
        List<Recorded> pages = pages();
        return pages.isEmpty() ? Optional.empty() : id().map(id -> Run.of(id, pages));
    }

    private Optional<RunId> id() {
        return store.runsOf(cluster, 1).stream().findFirst();
    }
}
