package dev.rollgate.orchestration.run;

import java.util.List;
import java.util.stream.Stream;

/** What became wrong, and what is well again. A look that shows nothing does neither, but for the silence itself. */
final class Problems {
    private Problems() {}

    static List<RunEvent> changes(Run run, Evidence evidence) {
        if (run.phase() instanceof Phase.Preflight) {
            return List.of();
        }
        Stream<RunEvent> over = run.problems().stream()
                .filter(problem -> ProblemsOver.isOver(problem, run, evidence))
                .map(RunEvent.ProblemCleared::new);
        Stream<RunEvent> raised = ProblemsSeen.in(run, evidence)
                .filter(problem -> !run.has(open -> open.key().equals(problem.key())))
                .filter(problem -> !run.hasMoreTime(problem, evidence.at()))
                .filter(problem -> !ProblemsOver.isOver(problem, run, evidence)) // or it would come and go in one look
                .map(RunEvent.ProblemRaised::new);
        return Stream.concat(over, raised).toList();
    }
}
