package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Shutdown;
import dev.rollgate.orchestration.run.WayOut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people chose and what still holds of it: a line each, in mrkdwn. */
final class AskedFor {
    private AskedFor() {}

    static List<String> of(Run run) {
        return run.isOver()
                ? List.of()
                : Stream.of(
                                rollBack(run).stream(),
                                run.nodes().stream().flatMap(AskedFor::stop),
                                run.nodes().stream()
                                        .filter(NodeProgress::disconnected)
                                        .map(node -> disconnected(run, node)),
                                run.incidents().stream().flatMap(incident -> time(run, incident).stream()))
                        .flatMap(lines -> lines)
                        .map(line -> "• " + line)
                        .toList();
    }

    private static Optional<String> rollBack(Run run) {
        return Optional.ofNullable(run.rollBackBy())
                .map(by -> SlackText.mention(by) + " rolls the upgrade back to "
                        + run.thePlan().from());
    }

    private static Stream<String> stop(NodeProgress node) {
        return Optional.ofNullable(node.stopAsked()).stream()
                .map(how -> SlackText.name(node.name())
                        + (how == Shutdown.GRACEFULLY ? " is to be stopped" : " is to be shut down altogether")
                        + ", and is not seen OFFLINE yet");
    }

    private static String disconnected(Run run, NodeProgress node) {
        return SlackText.name(node.name()) + " is out of rotation at the load balancer; "
                + WayCommand.of(run.cluster(), new WayOut.Reconnect(node.name())) + " puts it back";
    }

    /** Only the last that was given for it. */
    private static Optional<String> time(Run run, Incident incident) {
        Incident.Ending ending = incident.ending();
        return ending != null
                        && ending.how() instanceof Incident.How.MoreTime(var by, var until)
                        && until.equals(run.moreTime().get(incident.problem().key()))
                ? Optional.of(SlackText.mention(by) + " waits until " + SlackText.date(until) + ": “"
                        + ProblemWords.sentence(incident.problem()) + "”")
                : Optional.empty();
    }
}
