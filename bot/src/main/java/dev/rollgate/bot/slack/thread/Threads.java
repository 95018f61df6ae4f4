package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the run that a thread is about. */
public final class Threads {
    /** People write in the threads of the last runs; an older one is as good as any other thread. */
    private static final int NEWEST = 20;

    private final RunStore store;
    private final RootMessages roots;

    public Threads(RunStore store, RootMessages roots) {
        this.store = store;
        this.roots = roots;
    }

    /**
     * The run whose root message this is, among the newest of these clusters.
     *
     * @param clusters those that are told in the thread's channel
     */
    public Optional<RunId> runOf(List<ClusterKey> clusters, String root) {
        return clusters.stream()
                .flatMap(cluster ->
                        Stream.concat(store.liveRunOf(cluster).stream(), store.runsOf(cluster, NEWEST).stream()))
                .filter(run -> roots.of(run).filter(root::equals).isPresent())
                .findFirst();
    }
}
