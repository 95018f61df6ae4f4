package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Run;
import java.util.List;

/** Ways out of a problem as people type them, to the live run of a cluster. The run judges whether they lead anywhere now. */
final class WayOutCommand {
    private final Clusters clusters;
    private final Permissions permissions;
    private final WithoutARun withoutARun;

    WayOutCommand(Clusters clusters, Permissions permissions, WithoutARun withoutARun) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.withoutARun = withoutARun;
    }

    Reply answer(Runs runs, Sent sent, SubCommand typed, List<String> words) {
        Spoken spoken = Spoken.of(clusters, typed, words);
        return switch (TypedWay.of(typed, spoken, sent.by())) {
            case TypedWay.Unclear unclear -> Reply.told(unclear.complaint());
            case TypedWay.Understood(Command wanted) ->
                switch (ClusterChoice.ofRun(clusters, typed, spoken.cluster(), runs)) {
                    case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
                    case ClusterChoice.One(SlackCluster cluster) ->
                        permissions
                                .deny(WhoMay.ask(wanted), cluster, sent)
                                .orElseGet(() -> chosen(runs, cluster, typed, wanted));
                };
        };
    }

    private Reply chosen(Runs runs, SlackCluster cluster, SubCommand typed, Command wanted) {
        return runs.liveOf(cluster.key())
                .map(run -> record(runs, cluster, run, Meant.by(run, wanted)))
                .orElseGet(() -> withoutARun.answer(runs, cluster, typed, wanted));
    }

    private static Reply record(Runs runs, SlackCluster cluster, Run run, Command meant) {
        return CommandAnswers.reply(runs.command(run.id(), meant), after -> ChosenAnswers.of(cluster, after, meant));
    }
}
