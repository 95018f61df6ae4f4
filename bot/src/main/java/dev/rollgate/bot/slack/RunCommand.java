package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.access.Verdict;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import java.util.Optional;
import java.util.function.Function;

/** {@code pause}, {@code resume} and {@code cancel}: what operators may do with the live run of a cluster. */
final class RunCommand {
    private final Clusters clusters;
    private final Access access;

    RunCommand(Clusters clusters, Access access) {
        this.clusters = clusters;
        this.access = access;
    }

    Reply answer(Runs runs, Sent sent, SubCommand typed, Optional<String> name, Function<Person, Command> command) {
        return switch (ClusterChoice.ofRun(clusters, typed, name, runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One one -> answer(runs, sent, typed, one.cluster(), command.apply(sent.by()));
        };
    }

    private Reply answer(Runs runs, Sent sent, SubCommand typed, SlackCluster cluster, Command command) {
        Verdict verdict = access.mayOperate(cluster.policy(), sent.by(), sent.channel(), cluster.channel());
        if (verdict instanceof Verdict.Denied denied) {
            return Reply.told(DenialWords.of(denied.why(), cluster));
        }
        Optional<Run> live = runs.liveOf(cluster.key());
        return live.isPresent()
                ? CommandAnswers.reply(runs.command(live.get().id(), command), done -> done(typed, cluster, done))
                : Reply.told(cluster.name() + " has no live run: there is nothing to " + typed.word() + ".");
    }

    private static String done(SubCommand typed, SlackCluster cluster, Run after) {
        String run = "Run " + after.id() + " of " + cluster.name();
        return switch (typed) {
            case PAUSE -> run + " is paused. " + SubCommand.RESUME.with(cluster.name()) + " goes on.";
            case RESUME -> run + " goes on.";
            case CANCEL ->
                after.phase() instanceof Phase.Terminal
                        ? run + " is cancelled; nothing was changed."
                        : run + " is being cancelled: upgrade mode is switched off first.";
            case START, STATUS, CLUSTERS, HELP -> throw new IllegalArgumentException(typed + " is no command to a run");
        };
    }
}
