package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when what goes on now may go on before people are told that it takes too long; in mrkdwn. */
final class Deadlines {
    private Deadlines() {}

    /** What is told already has none any more. */
    static List<String> of(Run run) {
        return Stream.concat(
                        ofPhase(run).stream(),
                        run.nodes().stream()
                                .flatMap(node -> Stream.of(ofState(run, node), ofStep(run, node))
                                        .flatMap(Optional::stream)))
                .map(line -> "• " + line)
                .toList();
    }

    private static Optional<String> ofPhase(Run run) {
        return switch (run.phase()) {
            case Phase.Preflight(Instant deadline) ->
                Optional.of("Confluence is asked until " + SlackText.date(deadline));
            case Phase.Finalizing finalizing ->
                run.has(problem -> problem instanceof Problem.FinalizationOverdue
                                || problem instanceof Problem.FinalizationFailed)
                        ? Optional.empty()
                        : Optional.of("The upgrade tasks may run until "
                                + SlackText.date(finalizing
                                        .since()
                                        .plus(run.terms().limits().finalizing())));
            case Phase.AwaitingStart none -> Optional.empty();
            case Phase.EnablingUpgradeMode none -> Optional.empty();
            case Phase.Upgrading none -> Optional.empty();
            case Phase.AwaitingFinalize none -> Optional.empty();
            case Phase.Cancelling none -> Optional.empty();
            case Phase.RollingBack none -> Optional.empty();
            case Phase.Terminal none -> Optional.empty();
        };
    }

    private static Optional<String> ofState(Run run, NodeProgress node) {
        boolean told = run.has(problem -> problem instanceof Problem.NodeOverdue overdue
                && overdue.node().equals(node.name())
                && overdue.state() == node.state());
        return told || run.isOver()
                ? Optional.empty()
                : run.terms()
                        .limits()
                        .of(node.state())
                        .map(limit -> SlackText.name(node.name()) + " may be " + Words.of(node.state()) + " until "
                                + SlackText.date(node.since().plus(limit)));
    }

    private static Optional<String> ofStep(Run run, NodeProgress node) {
        boolean told = run.has(problem -> problem instanceof Problem.TasksLinger lingering
                && lingering.node().equals(node.name()));
        return node.step() instanceof NodeStep.Quiescing(Instant deadline) && !told
                ? Optional.of("The tasks of " + SlackText.name(node.name()) + " have until " + SlackText.date(deadline)
                        + " to end")
                : Optional.empty();
    }
}
