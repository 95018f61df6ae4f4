package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.Standing;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code status} and {@code clusters}: reads only. */
final class StatusCommand {
    private final Clusters clusters;

    StatusCommand(Clusters clusters) {
        this.clusters = clusters;
    }

    Reply answer(Runs runs, Optional<String> name) {
        return switch (ClusterChoice.ofRun(clusters, SubCommand.STATUS, name, runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one -> Reply.told(status(runs, one.cluster()));
        };
    }

    Reply clusters(Runs runs) {
        return Reply.told(clusters.all().stream()
                .map(cluster -> cluster.name() + " in " + cluster.channelMention() + ": "
                        + runs.liveOf(cluster.key())
                                .map(run -> "run " + run.id() + " to " + run.target() + ". "
                                        + Standing.sentences(run, cluster.room()))
                                .orElse("no live run"))
                .collect(Collectors.joining("\n")));
    }

    private static String status(Runs runs, SlackCluster cluster) {
        List<Run> newest = runs.recentOf(cluster.key(), 1);
        return newest.isEmpty()
                ? cluster.name() + " has no run yet."
                : Standing.text(newest.getFirst(), cluster.room());
    }
}
