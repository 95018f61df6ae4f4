package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.PlanText;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Version;
import java.util.List;

/** {@code plan}: what {@code start} would do. Looks at the cluster after the acknowledgement, and records nothing. */
final class PlanCommand {
    private final Clusters clusters;
    private final Lookout lookout;
    private final Looks looks;

    PlanCommand(Clusters clusters, Lookout lookout, Looks looks) {
        this.clusters = clusters;
        this.lookout = lookout;
        this.looks = looks;
    }

    Reply answer(Runs runs, List<String> words) {
        var typed = new Destination(clusters, SubCommand.PLAN, words);
        return switch (typed.cluster()) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One(SlackCluster cluster) ->
                typed.version()
                        .map(target -> look(runs, cluster, target))
                        .orElseGet(() -> Reply.told(typed.complaint(cluster)));
        };
    }

    private Reply look(Runs runs, SlackCluster cluster, Version target) {
        String busy = runs.liveOf(cluster.key())
                .map(live -> " It has a live run (" + live.id() + " to " + live.target()
                        + "): another can start when that is over.")
                .orElse("");
        return Reply.told("Looking at " + cluster.name() + " …" + busy).andLater(() -> plan(cluster, target));
    }

    private String plan(SlackCluster cluster, Version target) {
        return looks.look(() -> planNow(cluster, target))
                .orElseGet(() -> "Others are asking for plans right now, so " + cluster.name()
                        + " was not looked at. Send it again in a moment.");
    }

    private String planNow(SlackCluster cluster, Version target) {
        return lookout.outlook(cluster.key(), target)
                .map(outlook -> PlanText.of(cluster.key(), outlook, cluster.terms(), cluster.room()))
                .orElse(cluster.name() + " is not in the bot's configuration any more.");
    }
}
