package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.form.FormEntries;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.StartForm;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Optional;

/** A submitted form is the command typed: the same permissions, refusals and words, only that each stands beside its field. */
final class StartFormRequests {
    /** Of a command that nobody typed: the form is it. */
    static final CommandLine START = new CommandLine.Understood(SubCommand.START, List.of());

    private final Clusters clusters;
    private final Permissions permissions;
    private final StartCommand start;

    StartFormRequests(Clusters clusters, Permissions permissions, StartCommand start) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.start = start;
    }

    /** @param sent as if it were typed where the form was asked for */
    FormAnswer answer(Runs runs, Sent sent, FormEntries entries) {
        String field = entries.clusterField() ? StartForm.CLUSTER : StartForm.VERSION;
        return entries.cluster()
                .flatMap(clusters::find)
                .map(cluster -> permissions
                        .denyStarting(cluster, sent)
                        .map(denial -> FormAnswer.objected(field, denial.text()))
                        .orElseGet(() -> allowed(runs, sent, cluster, entries, field)))
                .orElseGet(() -> FormAnswer.objected(field, unknown(entries.cluster())));
    }

    private FormAnswer allowed(Runs runs, Sent sent, SlackCluster cluster, FormEntries entries, String field) {
        Optional<Version> target = Version.parse(entries.version());
        if (target.isEmpty()) {
            return FormAnswer.objected(StartForm.VERSION, Destination.noVersion(entries.version()));
        }
        Reply reply = start.begin(runs, sent, cluster, target.get());
        return reply.recorded()
                ? new FormAnswer.Accepted(cluster.channel(), reply.text())
                : FormAnswer.objected(field, reply.text());
    }

    /** What a start would be refused for, whatever the version; without words where it would not. */
    Reply objection(Runs runs, Sent sent, ClusterKey key) {
        return clusters.find(key)
                .flatMap(cluster -> permissions.denyStarting(cluster, sent).or(() -> busy(runs, cluster)))
                .orElse(Reply.told(""));
    }

    private static Optional<Reply> busy(Runs runs, SlackCluster cluster) {
        return runs.liveOf(cluster.key()).map(live -> Reply.told(StartCommand.busy(runs, cluster, live.id())));
    }

    private String unknown(Optional<ClusterKey> key) {
        return key.map(named -> "No cluster is called " + SlackText.quoted(named.text())
                        + " any more. The clusters are: " + clusters.names() + ".")
                .orElse("Which cluster? There are " + clusters.names() + ".");
    }
}
