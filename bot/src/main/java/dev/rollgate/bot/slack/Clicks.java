package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.ClickRef;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.Optional;

/** Clicks on a run's buttons. What a button says it is about is looked up again; who clicks is judged each time. */
final class Clicks {
    static final List<String> ACTIONS = List.of(ClickRef.APPROVE, ClickRef.REJECT, ClickRef.REPLACED, ClickRef.RETRY);

    private static final Reply OUTDATED =
            Reply.told("This button is not known any more. Nothing happened: use the newest message of the thread.");

    private final Clusters clusters;
    private final Permissions permissions;

    Clicks(Clusters clusters, Permissions permissions) {
        this.clusters = clusters;
        this.permissions = permissions;
    }

    Reply answer(Runs runs, Person by, String action, String value) {
        return ClickRef.parse(value).map(ref -> answer(runs, by, action, ref)).orElse(OUTDATED);
    }

    private Reply answer(Runs runs, Person by, String action, ClickRef ref) {
        Optional<Command> command = command(action, ref, by);
        Optional<Run> run = runs.find(ref.run());
        if (command.isEmpty() || run.isEmpty()) {
            return OUTDATED;
        }
        return clusters.find(run.get().cluster())
                .map(cluster -> judged(runs, cluster, ref, command.get()))
                .orElseGet(
                        () -> Reply.told(
                                SlackText.name(run.get().cluster())
                                        + " is not in the bot's configuration any more, so nobody may decide for it. Nothing happened."));
    }

    private Reply judged(Runs runs, SlackCluster cluster, ClickRef ref, Command command) {
        // nothing is said in private when it is recorded: the thread shows who decided
        return permissions
                .denyApproving(cluster, command.by())
                .orElseGet(() -> CommandAnswers.reply(runs.command(ref.run(), command), done -> ""));
    }

    private static Optional<Command> command(String action, ClickRef ref, Person by) {
        return switch (action) {
            case ClickRef.APPROVE -> ref.gate().map(gate -> new Command.Approve(gate, by));
            case ClickRef.REJECT -> ref.gate().map(gate -> new Command.Reject(gate, by));
            case ClickRef.REPLACED -> Optional.of(new Command.DeclareReplaced(new NodeName(ref.subject()), by));
            case ClickRef.RETRY -> Optional.of(new Command.RetryFinalization(by));
            default -> Optional.empty();
        };
    }
}
