package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Right;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code page test}: tries the pagers of a cluster, after the acknowledgement. Records nothing. */
final class PageCommand {
    private final Clusters clusters;
    private final Permissions permissions;
    private final PagerTrial test;

    PageCommand(Clusters clusters, Permissions permissions, PagerTrial test) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.test = test;
    }

    Reply answer(Runs runs, Sent sent, List<String> words) {
        if (words.isEmpty() || !words.getFirst().toLowerCase(Locale.ROOT).equals("test")) {
            return Reply.told((words.isEmpty() ? "" : SlackText.quoted(words.getFirst()) + " is nothing to page. ")
                    + "What can be sent is a test: " + SubCommand.PAGE.usage() + ".");
        }
        return switch (ClusterChoice.ofRun(
                clusters, SubCommand.PAGE, words.stream().skip(1).findFirst(), runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One(SlackCluster cluster) ->
                permissions.deny(Right.OPERATE, cluster, sent).orElseGet(() -> test(runs, cluster, sent.by()));
        };
    }

    private Reply test(Runs runs, SlackCluster cluster, Person by) {
        List<String> pagers = test.labels(cluster.key());
        if (pagers.isEmpty()) {
            return Reply.told("No pager is configured for " + cluster.name() + ": nobody is paged about it.");
        }
        Optional<RunId> live = runs.liveOf(cluster.key()).map(Run::id);
        return Reply.told("A test page goes to " + String.join(", ", pagers) + ". What they answer is shown in "
                        + cluster.channelMention() + " too.")
                .andLater(() -> String.join("\n", test.send(cluster.key(), by, live)));
    }
}
