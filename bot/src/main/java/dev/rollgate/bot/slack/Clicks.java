package dev.rollgate.bot.slack;

import dev.rollgate.bot.access.Asker;
import dev.rollgate.bot.slack.view.ClickRef;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.WayButton;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clicks on a run's buttons. What a button says it is about is looked up again; who clicks is judged each time. */
final class Clicks {
    static final List<String> ACTIONS = Stream.concat(
                    Stream.of(ClickRef.APPROVE, ClickRef.REJECT, ClickRef.REPLACED, ClickRef.ON_IT),
                    WayButton.ACTIONS.stream())
            .toList();

    private static final Reply OUTDATED =
            Reply.told("This button is not known any more. Nothing happened: use the newest message of the thread.");

    private static final Logger log = LoggerFactory.getLogger(Clicks.class);

    private final Clusters clusters;
    private final Permissions permissions;

    Clicks(Clusters clusters, Permissions permissions) {
        this.clusters = clusters;
        this.permissions = permissions;
    }

    Reply answer(Runs runs, Asker by, String action, String value) {
        return ClickRef.parse(value)
                .flatMap(ref -> answer(runs, by, action, ref))
                .orElseGet(() -> outdated(by, value));
    }

    /** Empty: the button is not known. */
    private Optional<Reply> answer(Runs runs, Asker by, String action, ClickRef ref) {
        return command(action, ref, by.person())
                .flatMap(command -> runs.find(ref.run()).map(run -> answer(runs, by, run, command)));
    }

    private Reply answer(Runs runs, Asker by, Run run, Command command) {
        return clusters.find(run.cluster())
                .map(cluster -> judged(runs, cluster, by, run.id(), command))
                .orElseGet(
                        () -> Reply.told(
                                SlackText.name(run.cluster())
                                        + " is not in the bot's configuration any more, so nobody may decide for it. Nothing happened."));
    }

    private Reply judged(Runs runs, SlackCluster cluster, Asker by, RunId run, Command command) {
        // a button is only where the bot put it, which is the cluster's channel
        return permissions
                .deny(WhoMay.ask(command), cluster, by, cluster.channel())
                // nothing is said in private when it is recorded: the thread shows who decided
                .orElseGet(() -> CommandAnswers.reply(runs.command(run, command), done -> ""));
    }

    /** An old button, or a forged one: who does that is worth a line. */
    private static Reply outdated(Asker by, String value) {
        log.info("no such button, clicked by {}: {}", by.person(), SlackText.quoted(value));
        return OUTDATED;
    }

    private static Optional<Command> command(String action, ClickRef ref, Person by) {
        return switch (action) {
            case ClickRef.APPROVE -> ref.gate().map(gate -> new Command.Approve(gate, by));
            case ClickRef.REJECT -> ref.gate().map(gate -> new Command.Reject(gate, by));
            case ClickRef.REPLACED -> Optional.of(new Command.DeclareReplaced(new NodeName(ref.subject()), by));
            case ClickRef.ON_IT -> ref.number().map(subject -> new Command.TakeCare(subject, by));
            default -> WayButton.read(action, ref).map(way -> way.command(by));
        };
    }
}
