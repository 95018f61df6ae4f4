package dev.rollgate.bot.slack.thread;

import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The pagers there are, in the configuration's order.
 *
 * @param routes for what each pager, by its name, is woken at a cluster; those that are woken for nothing may be missing
 */
public record ConfiguredPagers(List<NamedPager> all, Function<ClusterKey, Map<String, Set<Urgency>>> routes) {
    public static final ConfiguredPagers NONE = new ConfiguredPagers(List.of(), cluster -> Map.of());

    public ConfiguredPagers {
        all = List.copyOf(all);
    }

    /** Those that are woken for anything at this cluster. */
    public List<NamedPager> of(ClusterKey cluster) {
        return all.stream()
                .filter(pager -> !urgencies(cluster, pager).isEmpty())
                .toList();
    }

    Set<Urgency> urgencies(ClusterKey cluster, NamedPager pager) {
        return routes.apply(cluster).getOrDefault(pager.name(), Set.of());
    }
}
