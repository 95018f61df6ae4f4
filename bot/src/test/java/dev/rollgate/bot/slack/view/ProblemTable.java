package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Playbook;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.WaysOut;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every problem as a row of Markdown: what the bot says, what it advises, and each way out that there can be. */
final class ProblemTable {
    private ProblemTable() {}

    static String all() {
        return Stream.concat(
                        Stream.of("| problem | what the bot says of it, and advises | ways out |", "|---|---|---|"),
                        EveryProblem.all().stream().map(ProblemTable::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Problem problem) {
        Playbook known = Playbook.of(problem);
        String severity = known.severity().name().toLowerCase(Locale.ROOT);
        return "| `" + problem.getClass().getSimpleName() + "`, " + severity
                + (known.holdsTheLine() ? ", stops the line" : "") + " | **" + markdown(ProblemWords.sentence(problem))
                + ".** " + markdown(known.advice()) + " | " + ways(problem) + " |";
    }

    /** Their labels; a notice has none, for nothing is to be done. */
    private static String ways(Problem problem) {
        return WaysOut.everyOf(Incident.open(1, problem, RunLog.START)).stream()
                .map(WayButton::label)
                .map(ProblemTable::markdown)
                .collect(Collectors.joining(" · "));
    }

    private static String markdown(String text) {
        return text.replace("|", "\\|");
    }
}
