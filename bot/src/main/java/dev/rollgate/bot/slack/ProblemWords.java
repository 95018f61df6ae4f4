package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Order;
import dev.rollgate.orchestration.run.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong, in half a line each. */
final class ProblemWords {
    private ProblemWords() {}

    static String of(Problem problem) {
        return switch (problem) {
            case Problem.NodeInError error -> name(error.node()) + " is in ERROR.";
            case Problem.NodeOverdue overdue ->
                name(overdue.node()) + " is " + overdue.state() + " for longer than " + inWords(overdue.limit()) + ".";
            case Problem.NodeNotRunning silent ->
                name(silent.node()) + " is ACTIVE, but its own /status is " + Words.quoted(silent.status())
                        + " for longer than " + inWords(silent.limit()) + ".";
            case Problem.NodeOnWrongVersion wrong ->
                name(wrong.node()) + " came back on " + Words.quoted(wrong.version()) + ".";
            case Problem.TasksLinger linger ->
                name(linger.node()) + " has " + linger.tasks() + " tasks that do not end for longer than "
                        + inWords(linger.limit()) + ".";
            case Problem.OtherNodeAway away ->
                name(away.node()) + " is " + away.state() + ", so no other node is taken out.";
            case Problem.OutOfContact silence ->
                "Confluence cannot be read: " + Words.escaped(silence.why().detail());
            case Problem.StartHeld held -> "Upgrade mode is not switched on: " + blocking(held.blocking());
            case Problem.OrderWithoutEffect order ->
                "Confluence was asked " + order.attempts() + " times to " + asked(order.what()) + ", and does not.";
            case Problem.UpgradeModeLost lost -> "Somebody switched upgrade mode off while nodes are upgraded.";
            case Problem.NotReadyToFinalize notReady ->
                "All nodes are upgraded, but the cluster is " + notReady.state() + " and cannot be finalized.";
            case Problem.CancelHeld held ->
                "The cluster is " + held.state() + ", so upgrade mode cannot be switched off.";
            case Problem.FinalizationFailed failed ->
                "The upgrade tasks failed: "
                        + failed.errors().stream().limit(3).map(Words::quoted).collect(Collectors.joining(", "));
            case Problem.FinalizationOverdue late -> "Finalizing takes longer than " + inWords(late.limit()) + ".";
        };
    }

    private static String name(NodeName node) {
        return Words.escaped(node.text());
    }

    /** The sentences of the checks that are in the way. */
    static String blocking(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Check.Verdict.BLOCK)
                .map(check -> Words.escaped(check.sentence()))
                .collect(Collectors.joining(" "));
    }

    private static String asked(Order.What what) {
        return switch (what) {
            case SWITCH_UPGRADE_MODE_ON -> "switch upgrade mode on";
            case SWITCH_UPGRADE_MODE_OFF -> "switch upgrade mode off";
            case FINALIZE -> "finalize";
            case RETRY_FINALIZATION -> "run the upgrade tasks again";
        };
    }

    private static String inWords(Duration limit) {
        return limit.toSecondsPart() == 0 && !limit.isZero()
                ? limit.toMinutes() + (limit.toMinutes() == 1 ? " minute" : " minutes")
                : limit.toSeconds() + " seconds";
    }
}
