package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Run;
import java.util.stream.Collectors;

/** What is asked at a gate, and what each answer does; in mrkdwn. */
final class GateQuestion {
    private static final int NAMES = 400;

    private GateQuestion() {}

    static String of(Run run, Gate gate) {
        String cluster = SlackText.name(run.cluster());
        return switch (gate.subject()) {
            case GateSubject.Start start -> "Start the upgrade of " + SlackText.foreign(Words.journey(run), 160) + "?";
            case GateSubject.Node node ->
                "Take " + SlackText.name(node.name()) + " out of " + cluster + " and put " + run.target() + " on it?";
            case GateSubject.RollBack node ->
                "Take " + SlackText.name(node.name()) + " out of " + cluster + " and put "
                        + run.thePlan().from() + " back on it?";
            case GateSubject.Finalize last -> "Finalize the upgrade of " + cluster + " to " + run.target() + "?";
        };
    }

    static String meaning(Run run, Gate gate) {
        return switch (gate.subject()) {
            case GateSubject.Start start ->
                "Approve: upgrade mode is switched on, then "
                        + (run.terms().approvals().node() == 0
                                ? "node by node is released without asking again."
                                : "each node is asked about before it is touched.")
                        + " Reject: the run ends, nothing is changed.";
            case GateSubject.Node node ->
                "Approve: " + SlackText.name(node.name()) + " may be stopped once its tasks have ended and every"
                        + " other node is ACTIVE. Reject: the run pauses; " + SlashCommand.resume(run.cluster())
                        + " asks again.";
            case GateSubject.RollBack node ->
                "Approve: " + SlackText.name(node.name()) + " may be stopped once its tasks have ended and every"
                        + " other node is ACTIVE; then its install directory and its confluence.cfg.xml are to be put"
                        + " back as they were saved. Reject: the run pauses; " + SlashCommand.resume(run.cluster())
                        + " asks again.";
            case GateSubject.Finalize last ->
                allNodes(run) + " on " + run.target() + ". Approve: the upgrade tasks run; after that there is no way"
                        + " back but restoring a backup. Reject: the run pauses; "
                        + SlashCommand.resume(run.cluster()) + " asks again.";
        };
    }

    private static String allNodes(Run run) {
        String out = run.nodes().stream()
                .filter(node -> node.step().isLeftOut())
                .map(node -> SlackText.name(node.name()))
                .collect(Collectors.joining(", "));
        return out.isEmpty() ? "All nodes are" : "All nodes but " + SlackText.cut(out, NAMES) + ", left out, are";
    }

    static String afterRejection(Run run, GateSubject subject) {
        return switch (subject) {
            case GateSubject.Start start -> "The run is over; nothing was changed.";
            case GateSubject.Node node -> "The run is paused; " + SlashCommand.resume(run.cluster()) + " asks again.";
            case GateSubject.RollBack node ->
                "The run is paused; " + SlashCommand.resume(run.cluster()) + " asks again.";
            case GateSubject.Finalize last ->
                "The run is paused; " + SlashCommand.resume(run.cluster()) + " asks again.";
        };
    }
}
