package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong now, each with the commands that lead out of it; in mrkdwn. */
final class OpenProblems {
    private static final int WAYS = 1500;

    private OpenProblems() {}

    /** A line for each problem and one for its ways out; last the ways out that are for the run, which many problems share. */
    static List<String> of(Run run) {
        List<String> lines = new ArrayList<>();
        Set<String> forTheRun = new LinkedHashSet<>();
        for (Incident incident : run.openIncidents()) {
            lines.add(Standing.line(incident.problem()) + " (told " + SlackText.date(incident.since()) + ")");
            List<WayOut> ways = oneWait(WaysOut.of(run, incident));
            way("Ways out: ", commands(run, ways.stream().filter(way -> !isForTheRun(way))))
                    .ifPresent(lines::add);
            forTheRun.addAll(commands(run, ways.stream().filter(OpenProblems::isForTheRun)));
        }
        way("For the run as a whole: ", forTheRun).ifPresent(lines::add);
        return lines;
    }

    /** For how long is typed with it: the shortest is example enough. */
    private static List<WayOut> oneWait(List<WayOut> ways) {
        Optional<WayOut> first =
                ways.stream().filter(WayOut.WaitLonger.class::isInstance).findFirst();
        return ways.stream()
                .filter(way -> !(way instanceof WayOut.WaitLonger) || way.equals(first.orElseThrow()))
                .toList();
    }

    private static Set<String> commands(Run run, Stream<WayOut> ways) {
        return ways.map(way -> WayCommand.of(run.cluster(), way)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> way(String title, Set<String> commands) {
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of(SlackText.cut(title + String.join(", ", commands), WAYS));
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
