package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.HistoryText;
import dev.rollgate.orchestration.engine.Chronicle;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import java.util.Optional;

/** {@code history}: what became of the runs of one cluster, or of all. Reads only. */
final class HistoryCommand {
    private static final int MOST = 10;

    private final Clusters clusters;

    HistoryCommand(Clusters clusters) {
        this.clusters = clusters;
    }

    Reply answer(Runs runs, Optional<String> name) {
        if (name.isEmpty()) {
            return Reply.told(told(runs, "Runs of all clusters", Optional.empty(), "There was no run yet."));
        }
        return switch (ClusterChoice.named(clusters, SubCommand.HISTORY, name.get())) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One(SlackCluster cluster) ->
                Reply.told(told(
                        runs,
                        "Runs of " + cluster.name(),
                        Optional.of(cluster.key()),
                        cluster.name() + " has no run yet."));
        };
    }

    private static String told(Runs runs, String title, Optional<ClusterKey> cluster, String none) {
        Chronicle chronicle = runs.chronicle(cluster, MOST);
        return chronicle.newest().isEmpty() ? none : HistoryText.of(title, chronicle);
    }
}
