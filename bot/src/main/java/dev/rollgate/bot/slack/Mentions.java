package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Commands as people write them to the bot. In a run's thread that run is meant where no cluster is named, and never
 * another one: what ends a run must not end the next run of the cluster because it was written in an old thread.
 */
final class Mentions {
    private final Clusters clusters;
    private final Permissions permissions;
    private final Commands commands;
    private final BiFunction<List<ClusterKey>, String, Optional<RunId>> threads;

    /** @param threads the run, of one of these clusters, whose thread has this root message */
    Mentions(
            Clusters clusters,
            Permissions permissions,
            Commands commands,
            BiFunction<List<ClusterKey>, String, Optional<RunId>> threads) {
        this.clusters = clusters;
        this.permissions = permissions;
        this.commands = commands;
        this.threads = threads;
    }

    Reply answer(Runs runs, Mention mention) {
        CommandLine line = CommandLine.parse(mention.text());
        return permissions.denyReading(sent(mention, line)).orElseGet(() -> meant(runs, mention, line));
    }

    private Reply meant(Runs runs, Mention mention, CommandLine line) {
        return line instanceof CommandLine.Understood understood && leavesOutTheRun(understood)
                ? ofThread(runs, mention)
                        .map(run -> about(run, runs, mention, understood))
                        .orElseGet(() -> typed(runs, mention, line))
                : typed(runs, mention, line);
    }

    private boolean leavesOutTheRun(CommandLine.Understood understood) {
        return Spoken.leavesOutTheRun(clusters, understood.command(), understood.words());
    }

    private Optional<Run> ofThread(Runs runs, Mention mention) {
        List<ClusterKey> here = clusters.all().stream()
                .filter(cluster -> cluster.channel().equals(mention.channel()))
                .map(SlackCluster::key)
                .toList();
        return Optional.ofNullable(mention.thread())
                .flatMap(root -> threads.apply(here, root))
                .flatMap(runs::find);
    }

    private Reply about(Run run, Runs runs, Mention mention, CommandLine.Understood understood) {
        SlackCluster cluster = clusters.find(run.cluster()).orElseThrow();
        SubCommand command = understood.command();
        CommandLine meant = ofCluster(run, understood);
        return switch (command) {
            case STATUS -> commands.status(runs, run, cluster);
            case AUDIT ->
                typed(
                        runs,
                        mention,
                        new CommandLine.Understood(command, List.of(run.id().text())));
            case PAUSE, RESUME, CANCEL, RETRY, SKIP, WAIT, ON_IT, TAKEOVER, ABANDON ->
                run.isOver() ? over(command) : typed(runs, mention, meant);
            case ROLLBACK ->
                run.isOver() ? Reply.told(AfterTheEnd.rollBack(run, cluster)) : typed(runs, mention, meant);
            // users are moved also where no run is live, but not in another run than the one of the thread
            case NODE ->
                run.isOver() && runs.liveOf(run.cluster()).isPresent() ? over(command) : typed(runs, mention, meant);
            case START, PLAN, PAGE, HISTORY, CLUSTERS, HELP ->
                throw new IllegalArgumentException(command + " is about no run");
        };
    }

    private static Reply over(SubCommand command) {
        return Reply.told("The run of this thread is over: there is nothing to " + command.verb()
                + ". For another run say which cluster you mean: " + command.usage() + ".");
    }

    private static CommandLine ofCluster(Run run, CommandLine.Understood understood) {
        List<String> words = Stream.concat(Stream.of(run.cluster().text()), understood.words().stream())
                .toList();
        return new CommandLine.Understood(understood.command(), words);
    }

    private Reply typed(Runs runs, Mention mention, CommandLine line) {
        return commands.permitted(runs, sent(mention, line));
    }

    private static Sent sent(Mention mention, CommandLine line) {
        return new Sent(mention.asker(), mention.channel(), line);
    }
}
