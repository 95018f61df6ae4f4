package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.ProblemWords;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.Words;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.Command;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.OnIt;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code on-it}: takes care of all that is open in the live run of a cluster and that nobody takes care of yet. */
final class CareCommand {
    private final Clusters clusters;
    private final Permissions permissions;

    CareCommand(Clusters clusters, Permissions permissions) {
        this.clusters = clusters;
        this.permissions = permissions;
    }

    /** Something that a person may take care of. {@code what}: mrkdwn. */
    private record Open(long number, String what, @Nullable OnIt onIt) {
        static Open of(Incident incident) {
            return new Open(incident.number(), "“" + ProblemWords.sentence(incident.problem()) + "”", incident.onIt());
        }

        static Open of(Run run, Gate gate) {
            return new Open(gate.number(), "the approval of " + Words.of(gate.subject(), run.cluster()), gate.onIt());
        }
    }

    Reply answer(Runs runs, Sent sent, Optional<String> name) {
        return switch (ClusterChoice.ofRun(clusters, SubCommand.ON_IT, name, runs)) {
            case ClusterChoice.Unclear unclear -> Reply.told(unclear.complaint());
            case ClusterChoice.One(SlackCluster cluster) ->
                permissions
                        .deny(WhoMay.ask(new Command.TakeCare(0, sent.by())), cluster, sent)
                        .orElseGet(() -> answer(runs, cluster, sent.by()));
        };
    }

    private static Reply answer(Runs runs, SlackCluster cluster, Person by) {
        return runs.liveOf(cluster.key())
                .map(run -> takeCare(runs, cluster, run, by))
                .orElseGet(() -> Reply.told(
                        cluster.name() + " has no live run: there is nothing to " + SubCommand.ON_IT.verb() + "."));
    }

    private static Reply takeCare(Runs runs, SlackCluster cluster, Run run, Person by) {
        List<Open> open = open(run);
        List<String> taken = open.stream()
                .filter(one -> one.onIt() == null)
                .filter(one ->
                        runs.command(run.id(), new Command.TakeCare(one.number(), by)) instanceof Runs.Answer.Done)
                .map(Open::what)
                .toList();
        return taken.isEmpty()
                ? Reply.told(nothing(cluster, open))
                : Reply.recorded("You are on it: " + String.join(", ", taken) + ". The thread in "
                        + cluster.channelMention() + " says so.");
    }

    private static List<Open> open(Run run) {
        return Stream.concat(
                        run.openIncidents().stream()
                                .filter(incident ->
                                        Playbook.of(incident.problem()).severity() != Severity.NOTICE)
                                .map(Open::of),
                        run.openGate().stream().map(gate -> Open.of(run, gate)))
                .toList();
    }

    private static String nothing(SlackCluster cluster, List<Open> open) {
        String others = open.stream()
                .flatMap(one -> Optional.ofNullable(one.onIt()).stream()
                        .map(care -> SlackText.mention(care.by()) + " is on " + one.what()))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "Nothing is open in the run of " + cluster.name() + ": there is nothing to take care of."
                : "Somebody takes care of all that is open: " + others
                        + ". The button “I'm on it” in the thread takes it over.";
    }
}
