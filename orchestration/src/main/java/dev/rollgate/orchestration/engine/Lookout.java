package dev.rollgate.orchestration.engine;

import dev.rollgate.orchestration.confluence.Confluence;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Outlook;
import dev.rollgate.orchestration.run.Reading;
import dev.rollgate.orchestration.run.Version;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at clusters on people's behalf, outside any run: reads only, records nothing. Takes as long as Confluence takes to
 * answer, many seconds where it hangs, so never ask before an acknowledgement. May be used from any thread.
 */
public final class Lookout {
    private final Function<ClusterKey, Optional<Cluster>> clusters;

    /** @param clusters the configured ones */
    public Lookout(Function<ClusterKey, Optional<Cluster>> clusters) {
        this.clusters = clusters;
    }

    /** The cluster as it is now. @return empty: no such cluster is configured */
    public Optional<Reading<ClusterView>> see(ClusterKey key) {
        return clusters.apply(key).map(cluster -> cluster.confluence().cluster());
    }

    /** What a run to {@code target} would meet. @return empty: no such cluster is configured */
    public Optional<Outlook> outlook(ClusterKey key, Version target) {
        return clusters.apply(key).map(cluster -> outlook(cluster.confluence(), target));
    }

    private static Outlook outlook(Confluence confluence, Version target) {
        return Outlook.of(confluence.cluster(), confluence.readOnly(), target);
    }
}
