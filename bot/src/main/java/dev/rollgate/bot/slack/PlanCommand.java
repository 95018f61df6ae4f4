package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.PlanText;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.concurrent.Semaphore;

/** {@code plan}: what {@code start} would do. Looks at the cluster after the acknowledgement, and records nothing. */
final class PlanCommand {
    /** Whoever may type may ask, and each look is a question to Confluence. */
    private static final int LOOKS_AT_ONCE = 4;

    private final Clusters clusters;
    private final Lookout lookout;
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);

    PlanCommand(Clusters clusters, Lookout lookout) {
        this.clusters = clusters;
        this.lookout = lookout;
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
        if (!looks.tryAcquire()) {
            return "Others are asking for plans right now, so " + cluster.name()
                    + " was not looked at. Send it again in a moment.";
        }
        try {
            return lookout.outlook(cluster.key(), target)
                    .map(outlook -> PlanText.of(cluster.key(), outlook, cluster.terms(), cluster.room()))
                    .orElse(cluster.name() + " is not in the bot's configuration any more.");
        } finally {
            looks.release();
        }
    }
}
