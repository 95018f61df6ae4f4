package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an operator may do with the live run of a cluster.
 *
 * @param typed what it is called
 * @param command what it is to the run
 * @param done what is said when it is recorded, from the state with it
 */
record RunCommand(SubCommand typed, Function<Person, Command> command, BiFunction<SlackCluster, Run, String> done) {
    static final RunCommand PAUSE = new RunCommand(SubCommand.PAUSE, Command.Pause::new, RunCommand::paused);
    static final RunCommand RESUME = new RunCommand(SubCommand.RESUME, Command.Resume::new, RunCommand::resumed);
    static final RunCommand CANCEL = new RunCommand(SubCommand.CANCEL, Command.Cancel::new, RunCommand::cancelled);

    Reply answer(Runs runs, Clusters clusters, Permissions permissions, Sent sent, Optional<String> name) {
        return switch (ClusterChoice.ofRun(clusters, typed, name, runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one ->
                permissions
                        .deny(WhoMay.ask(command.apply(sent.by())), one.cluster(), sent)
                        .orElseGet(() -> record(runs, one.cluster(), sent.by()));
        };
    }

    private Reply record(Runs runs, SlackCluster cluster, Person by) {
        return runs.liveOf(cluster.key())
                .map(live -> runs.command(live.id(), command.apply(by)))
                .map(answer -> CommandAnswers.reply(answer, after -> done.apply(cluster, after)))
                .orElseGet(() ->
                        Reply.told(cluster.name() + " has no live run: there is nothing to " + typed.verb() + "."));
    }

    private static String paused(SlackCluster cluster, Run after) {
        return run(cluster, after) + " is paused. " + SubCommand.RESUME.with(cluster.name()) + " goes on.";
    }

    private static String resumed(SlackCluster cluster, Run after) {
        return run(cluster, after) + " goes on.";
    }

    private static String cancelled(SlackCluster cluster, Run after) {
        return run(cluster, after)
                + (after.phase() instanceof Phase.Terminal
                        ? " is cancelled; nothing was changed."
                        : " is being cancelled: upgrade mode is switched off first.");
    }

    private static String run(SlackCluster cluster, Run after) {
        return "Run " + after.id() + " of " + cluster.name();
    }
}
