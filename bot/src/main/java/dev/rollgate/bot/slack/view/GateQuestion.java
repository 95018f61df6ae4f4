package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Run;

/** What is asked at a gate, and what each answer does; in mrkdwn. */
final class GateQuestion {
    private GateQuestion() {}

    static String of(Run run, Gate gate) {
        String cluster = SlackText.name(run.cluster());
        return switch (gate.subject()) {
            case GateSubject.Start start -> "Start the upgrade of " + SlackText.foreign(Words.journey(run), 160) + "?";
            case GateSubject.Node node ->
                "Take " + SlackText.name(node.name()) + " out of " + cluster + " and put " + run.target() + " on it?";
            case GateSubject.Finalize last -> "Finalize the upgrade of " + cluster + " to " + run.target() + "?";
        };
    }

    static String meaning(Run run, Gate gate) {
        return switch (gate.subject()) {
            case GateSubject.Start start ->
                "Approving switches upgrade mode on; no node is touched before it has its own approval."
                        + " Rejecting ends the run, and nothing is changed.";
            case GateSubject.Node node ->
                "Approving lets " + SlackText.name(node.name()) + " be stopped once its tasks have ended and every"
                        + " other node is ACTIVE. Rejecting pauses the run; " + SlashCommand.resume(run.cluster())
                        + " asks again.";
            case GateSubject.Finalize last ->
                "All nodes are on " + run.target() + ". Approving runs the upgrade tasks, after which there is no way"
                        + " back but restoring a backup. Rejecting pauses the run; "
                        + SlashCommand.resume(run.cluster()) + " asks again.";
        };
    }

    static String afterRejection(Run run, GateSubject subject) {
        return switch (subject) {
            case GateSubject.Start start -> "The run is over; nothing was changed.";
            case GateSubject.Node node -> "The run is paused; " + SlashCommand.resume(run.cluster()) + " asks again.";
            case GateSubject.Finalize last ->
                "The run is paused; " + SlashCommand.resume(run.cluster()) + " asks again.";
        };
    }
}
