package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.FormCluster;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configured clusters, in the configuration's order. */
public record Clusters(List<SlackCluster> all) {
    public Clusters {
        all = List.copyOf(all);
    }

    Optional<SlackCluster> named(String name) {
        return find(new ClusterKey(name));
    }

    Optional<SlackCluster> find(ClusterKey key) {
        return all.stream().filter(cluster -> cluster.key().equals(key)).findFirst();
    }

    /** The only one there is. */
    Optional<SlackCluster> only() {
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    List<FormCluster> forForms() {
        return all.stream()
                .map(cluster -> new FormCluster(cluster.key(), cluster.room(), cluster.terms()))
                .toList();
    }

    /** For a sentence: {@code prod-wiki, test-wiki}. */
    String names() {
        return all.stream().map(SlackCluster::name).collect(Collectors.joining(", "));
    }
}
