package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.Standing;
import dev.rollgate.bot.slack.view.StatusText;
import dev.rollgate.orchestration.engine.Past;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code status} and {@code clusters}: reads only. */
final class StatusCommand {
    private final Clusters clusters;
    private final CursorReader told;

    StatusCommand(Clusters clusters, CursorReader told) {
        this.clusters = clusters;
        this.told = told;
    }

    Reply answer(Runs runs, Optional<String> name) {
        return switch (ClusterChoice.ofRun(clusters, SubCommand.STATUS, name, runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one -> Reply.told(status(runs, one.cluster()));
        };
    }

    /** Of that run, though it may not be the cluster's newest. */
    Reply of(Runs runs, RunId run, SlackCluster cluster) {
        return Reply.told(status(runs.past(run), cluster));
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

    private String status(Runs runs, SlackCluster cluster) {
        List<Past> newest = runs.chronicle(Optional.of(cluster.key()), 1).newest();
        return newest.isEmpty() ? cluster.name() + " has no run yet." : status(newest.getFirst(), cluster);
    }

    private String status(Past newest, SlackCluster cluster) {
        return switch (newest) {
            case Past.Known known -> StatusText.of(known, cluster.room(), told.toldOf(known));
            case Past.Unknown gone -> PastWords.unknown(gone.id().text());
            case Past.Unreadable newer -> PastWords.unreadable(newer.id());
        };
    }
}
