package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong now, each with the commands that lead out of it; in mrkdwn. */
final class OpenProblems {
    private static final int WAYS = 1500;

    private OpenProblems() {}

    /** One text for each problem: a line for it, and one for its own ways out. */
    static List<String> of(Run run) {
        return run.openIncidents().stream()
                .map(incident -> Standing.line(incident.problem()) + " (told " + SlackText.date(since(run, incident))
                        + onIt(incident) + ")"
                        + ways(run, incident)
                                .filter(way -> !isForTheRun(way))
                                .map(way -> WayCommand.of(run.cluster(), way))
                                .reduce((one, other) -> one + ", " + other)
                                .map(commands -> "\n" + SlackText.cut("Ways out: " + commands, WAYS))
                                .orElse(""))
                .toList();
    }

    private static String onIt(Incident incident) {
        return Optional.ofNullable(incident.onIt())
                .map(care -> "; " + SlackText.mention(care.by()) + " is on it")
                .orElse("");
    }

    /** The ways out that many problems share. */
    static Optional<String> ofTheRun(Run run) {
        return run.openIncidents().stream()
                .flatMap(incident -> ways(run, incident))
                .filter(OpenProblems::isForTheRun)
                .distinct()
                .map(way -> WayCommand.of(run.cluster(), way))
                .reduce((one, other) -> one + ", " + other)
                .map(commands -> "For the run as a whole: " + commands);
    }

    /** A problem that was raised again with other details is still the same one. */
    private static Instant since(Run run, Incident incident) {
        return run.incidents().stream()
                .filter(before -> before.number() < incident.number() && isContinuedBy(before, incident))
                .findFirst()
                .map(before -> since(run, before))
                .orElse(incident.since());
    }

    private static boolean isContinuedBy(Incident before, Incident incident) {
        Incident.Ending ending = before.ending();
        return ending != null
                && ending.at().equals(incident.since())
                && ending.how() instanceof Incident.How.ByItself
                && before.problem().key().equals(incident.problem().key());
    }

    /** For how long is typed with it: the shortest is example enough. */
    private static Stream<WayOut> ways(Run run, Incident incident) {
        List<WayOut> ways = WaysOut.of(run, incident);
        Optional<WayOut> first =
                ways.stream().filter(WayOut.WaitLonger.class::isInstance).findFirst();
        return ways.stream().filter(way -> !(way instanceof WayOut.WaitLonger) || way.equals(first.orElseThrow()));
    }

    private static boolean isForTheRun(WayOut way) {
        return switch (way) {
            case WayOut.Cancel cancel -> true;
            case WayOut.RollBack back -> true;
            case WayOut.Abandon abandon -> true;
            case WayOut.OfNode ofNode -> false;
            case WayOut.WaitLonger wait -> false;
            case WayOut.TakeOver over -> false;
            case WayOut.RetryFinalization retry -> false;
        };
    }
}
