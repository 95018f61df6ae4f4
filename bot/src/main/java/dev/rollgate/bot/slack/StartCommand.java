package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.RunId;
import dev.rollgate.orchestration.run.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code start}: judges what needs no Confluence, and records the request; the rest is found out by preflight. */
final class StartCommand {
    private static final String EXAMPLE_VERSION = "9.2.21";

    private final Clusters clusters;
    private final Permissions permissions;
    private final Supplier<RunId> ids;

    StartCommand(Clusters clusters, Permissions permissions, Supplier<RunId> ids) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.ids = ids;
    }

    Reply answer(Runs runs, Sent sent, List<String> words) {
        return switch (clusterOf(words)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one ->
                permissions
                        .denyOperating(one.cluster(), sent)
                        .orElseGet(() -> answer(runs, sent, one.cluster(), versionOf(words)));
        };
    }

    private Reply answer(Runs runs, Sent sent, SlackCluster cluster, Optional<String> version) {
        return version.flatMap(Version::parse)
                .map(target -> begin(runs, sent, cluster, target))
                .orElseGet(() -> Reply.told(version.map(StartCommand::noVersion).orElse("To which version? ")
                        + "For example: " + example(cluster.name()) + "."));
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

    /** A single word may be either: what begins with a digit and is no cluster's name is meant as a version. */
    private boolean isVersion(String word) {
        return Character.isDigit(word.codePointAt(0)) && clusters.named(word).isEmpty();
    }

    private ClusterChoice clusterOf(List<String> words) {
        boolean leftOut = words.isEmpty() || (words.size() == 1 && isVersion(words.getFirst()));
        if (!leftOut) {
            return ClusterChoice.named(clusters, SubCommand.START, words.getFirst());
        }
        return clusters.only()
                .<ClusterChoice>map(ClusterChoice.One::new)
                .orElseGet(() -> new ClusterChoice.Unclear("Which cluster? There are " + clusters.names()
                        + ". For example: " + example(clusters.all().getFirst().name()) + "."));
    }

    private Optional<String> versionOf(List<String> words) {
        return words.isEmpty() || (words.size() == 1 && !isVersion(words.getFirst()))
                ? Optional.empty()
                : Optional.of(words.getLast());
    }

    private static String noVersion(String word) {
        return SlackText.quoted(word) + " is no version: a version has three numbers, like " + EXAMPLE_VERSION + ". ";
    }

    private static String example(String cluster) {
        return SubCommand.START.with(cluster + " " + EXAMPLE_VERSION);
    }
}
