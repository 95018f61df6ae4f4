package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import java.util.List;
import java.util.Optional;

/** Which cluster a command is about; it may be left out where there is only one, or only one with a live run. */
sealed interface ClusterChoice {
    record One(SlackCluster cluster) implements ClusterChoice {}

    record Unclear(String complaint) implements ClusterChoice {}

    static ClusterChoice named(Clusters clusters, SubCommand command, String name) {
        return clusters.named(name)
                .<ClusterChoice>map(One::new)
                .orElseGet(() -> new Unclear(
                        "No cluster is called " + SlackText.quoted(name) + ". The clusters are: " + clusters.names()
                                + ". This is what `" + command.word() + "` takes: " + command.usage() + "."));
    }

    /** For commands about a live run. */
    static ClusterChoice ofRun(Clusters clusters, SubCommand command, Optional<String> name, Runs runs) {
        if (name.isPresent()) {
            return named(clusters, command, name.get());
        }
        Optional<SlackCluster> only = clusters.only();
        if (only.isPresent()) {
            return new One(only.get());
        }
        List<SlackCluster> busy = clusters.all().stream()
                .filter(cluster -> runs.liveOf(cluster.key()).isPresent())
                .toList();
        return busy.size() == 1
                ? new One(busy.getFirst())
                : new Unclear((busy.isEmpty() ? "No cluster has a live run." : "More than one cluster has a live run.")
                        + " Say which cluster you mean (" + clusters.names() + "): " + command.usage() + ".");
    }
}
