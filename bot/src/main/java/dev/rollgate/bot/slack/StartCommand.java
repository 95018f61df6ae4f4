package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.function.Supplier;

/** {@code start}: judges what needs no Confluence, and records the request; the rest is found out by preflight. */
final class StartCommand {
    private final Clusters clusters;
    private final Permissions permissions;
    private final Supplier<RunId> ids;

    StartCommand(Clusters clusters, Permissions permissions, Supplier<RunId> ids) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.ids = ids;
    }

    Reply answer(Runs runs, Sent sent, List<String> words) {
        var typed = new Destination(clusters, SubCommand.START, words);
        return switch (typed.cluster()) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one ->
                permissions.denyStarting(one.cluster(), sent).orElseGet(() -> answer(runs, sent, one.cluster(), typed));
        };
    }

    private Reply answer(Runs runs, Sent sent, SlackCluster cluster, Destination typed) {
        return typed.version()
                .map(target -> begin(runs, sent, cluster, target))
                .orElseGet(() -> Reply.told(typed.complaint(cluster)));
    }

    /** For a person who may, with a version that is one. */
    Reply begin(Runs runs, Sent sent, SlackCluster cluster, Version target) {
        var request = new RunEvent.RunRequested(cluster.key(), target, sent.by(), cluster.terms());
        return switch (runs.start(ids.get(), request)) {
            case Runs.Start.Started started ->
                Reply.recorded(
                        "Checking " + cluster.name() + " before the upgrade to " + target + " (run " + started.run()
                                + "). If nothing is in the way its thread appears in " + cluster.channelMention()
                                + "; otherwise you are told here why not.");
            case Runs.Start.ClusterBusy busy -> Reply.told(busy(runs, cluster, busy.live()));
        };
    }

    /** Why no run can be started on a cluster that has a live one. */
    static String busy(Runs runs, SlackCluster cluster, RunId live) {
        String started = runs.find(live)
                .map(run -> " to " + run.target() + ", started by " + SlackText.mention(run.startedBy()) + " "
                        + SlackText.date(run.startedAt()))
                .orElse("");
        return cluster.name() + " has a live run, and only one at a time may be: " + live + started + ". See "
                + SubCommand.STATUS.with(cluster.name()) + ", or end it with " + SubCommand.CANCEL.with(cluster.name())
                + ".";
    }
}
