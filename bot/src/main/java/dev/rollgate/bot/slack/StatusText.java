package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;

/** A run in a few lines of text: the board, for somebody who asks. */
final class StatusText {
    /** More lines than this are no answer to a question. */
    private static final int MOST_NODES = 40;

    private StatusText() {}

    static String of(Run run) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.escaped(run.cluster().text()) + ": run " + run.id() + fromTo(run) + ", started by "
                + Words.mention(run.startedBy()) + " " + Words.moment(run.startedAt()) + ".");
        lines.add("It is " + standing(run) + (run.endedAt() == null ? "" : ", since " + Words.moment(run.endedAt()))
                + ".");
        if (run.phase() instanceof Phase.Refused refused) {
            lines.add(ProblemWords.blocking(refused.checks()));
        }
        run.nodes().stream().limit(MOST_NODES).map(StatusText::line).forEach(lines::add);
        if (run.nodes().size() > MOST_NODES) {
            lines.add("… and " + (run.nodes().size() - MOST_NODES) + " more nodes.");
        }
        run.problems().stream()
                .map(problem -> "Problem: " + ProblemWords.of(problem))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Where it stands, in a few words: {@code waiting for approval of wiki-2 (1 of 2)}. */
    static String standing(Run run) {
        String doing = run.openGate().map(gate -> asking(run, gate)).orElseGet(() -> doing(run));
        return run.isPaused() && !run.isOver() ? "paused, " + doing : doing;
    }

    private static String asking(Run run, Gate gate) {
        return "waiting for approval of " + RefusalWords.question(run, gate) + " ("
                + gate.votes().size() + " of " + gate.needed() + ")";
    }

    private static String doing(Run run) {
        return switch (run.phase()) {
            case Phase.Preflight phase -> "checking the cluster";
            case Phase.AwaitingStart phase -> "not started yet";
            case Phase.EnablingUpgradeMode phase -> "switching upgrade mode on";
            case Phase.Upgrading phase ->
                "upgrading, " + upgraded(run) + " of " + run.nodes().size() + " nodes done";
            case Phase.AwaitingFinalize phase -> "waiting to be finalized";
            case Phase.Finalizing phase -> "finalizing";
            case Phase.Cancelling phase -> "being cancelled, upgrade mode is being switched off";
            case Phase.Terminal end -> RefusalWords.ended(end);
        };
    }

    private static long upgraded(Run run) {
        return run.nodes().stream().filter(node -> node.step().isUpgraded()).count();
    }

    private static String fromTo(Run run) {
        return run.plan() == null
                ? " to " + run.target()
                : " from " + run.plan().from() + " to " + run.target();
    }

    private static String line(NodeProgress node) {
        return "• " + Words.escaped(node.name().text()) + ": " + step(node.step()) + "; " + node.state()
                + (node.version() == null ? "" : " on " + Words.escaped(node.version()))
                + (node.tasks() == null ? "" : ", " + node.tasks() + " tasks")
                + (node.users() == null ? "" : ", " + node.users() + " users");
    }

    private static String step(NodeStep step) {
        return switch (step) {
            case NodeStep.Waiting waiting -> "its turn comes later";
            case NodeStep.AwaitingApproval awaiting -> "waiting for approval";
            case NodeStep.Quiescing quiescing -> "waiting for its tasks to end";
            case NodeStep.Replacing replacing ->
                replacing.seenDown() ? "being replaced" : "waiting for a person to stop it";
            case NodeStep.Verifying verifying -> "back, being checked";
            case NodeStep.Soaking soaking -> "upgraded, watched for a while";
            case NodeStep.Done done -> "upgraded";
        };
    }
}
