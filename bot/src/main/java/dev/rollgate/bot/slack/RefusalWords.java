package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.ProblemWords;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.Words;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import java.util.List;
import java.util.stream.Collectors;

/** Why a command or click does not apply, and what to do instead. Each ends a private answer; nothing has happened. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(Run run, Refusal why) {
        String cluster = SlackText.name(run.cluster());
        return switch (why) {
            case Refusal.RunIsOver over ->
                "Run " + run.id() + " of " + cluster + " is over: " + Words.withinSentence(over.how()) + ".";
            case Refusal.GateIsClosed closed -> closed(run, closed.gate());
            case Refusal.NoSuchGate none -> "This question is not known. " + whereItStands(run);
            case Refusal.AlreadyCounted counted -> counted(run, counted.gate());
            case Refusal.StarterMayNotApprove starter ->
                "You started this run, and whoever starts a run of " + cluster
                        + " may not approve it. Nothing happened: another approver is needed.";
            case Refusal.AlreadyPaused paused ->
                "Already paused by " + SlackText.mention(paused.by()) + ". " + SubCommand.RESUME.with(cluster)
                        + " goes on.";
            case Refusal.NotPaused running ->
                "Run " + run.id() + " of " + cluster + " is not paused: nothing to resume.";
            case Refusal.TooLateToPause late -> tooLateToPause(run);
            case Refusal.AlreadyCancelling cancelling ->
                "Run " + run.id() + " is being cancelled already: upgrade mode is being switched off.";
            case Refusal.AlreadyFinalizing finalizing ->
                "Run " + run.id() + " is finalizing: that cannot be taken back.";
            case Refusal.NothingToRetry nothing ->
                "Nothing to run again: finalizing has not failed, or was asked for again already. For a node's step"
                        + " name the node: " + SubCommand.RETRY.usage() + ".";
            case Refusal.NotInThisPhase(var phase) ->
                "That is for a run that is at work on nodes. Run " + run.id() + " of " + cluster + " is not: "
                        + Words.withinSentence(phase) + ".";
            case Refusal.NothingToWaitFor nothing ->
                "Nothing takes too long now, or it was given more time already: there is nothing to wait longer for.";
            case Refusal.WaitOutOfBounds bounds ->
                "A wait is at least 1 minute and at most 24 hours, like " + SubCommand.WAIT.with(cluster + " 1h") + ".";
            case Refusal.NothingToTakeOver nothing ->
                "Nothing that others did is open, or somebody took it over already: there is nothing to take over.";
            case Refusal.NothingToTakeCareOf over ->
                "That is over, or decided, already: there is nothing to take care of. Nothing happened.";
            case Refusal.AlreadyOnIt again -> "You said so already: the thread says that you are on it.";
            case Refusal.AlreadyRollingBack back ->
                "Run " + run.id() + " is being rolled back already, a node at a time. "
                        + SubCommand.STATUS.with(cluster) + " shows how far it is.";
            case Refusal.LineIsStopped(var by) ->
                "While something is wrong no other node is let go, and " + ProblemWords.sentence(by)
                        + ". Approve when that is over; " + SubCommand.STATUS.with(cluster)
                        + " says what leads out of it.";
            case Refusal.TooLateToRollBack late ->
                "It is finalized, or about to be, so no node goes back any more. The only way back is to restore the"
                        + " backup of database, shared home and local homes, with downtime.";
            case Refusal.OfNode ofNode -> NodeRefusalWords.of(run.cluster(), nodes(run), ofNode);
        };
    }

    private static List<NodeName> nodes(Run run) {
        return run.nodes().stream().map(NodeProgress::name).toList();
    }

    private static String question(Run run, Gate gate) {
        return Words.of(gate.subject(), run.cluster());
    }

    private static String closed(Run run, Gate gate) {
        return switch (gate.outcome()) {
            case Gate.Outcome.Passed passed ->
                "Already approved by " + voters(gate) + " " + SlackText.date(passed.at()) + ": " + question(run, gate)
                        + ".";
            case Gate.Outcome.Rejected rejected ->
                "Already rejected by " + SlackText.mention(rejected.by()) + " " + SlackText.date(rejected.at()) + ": "
                        + question(run, gate) + ". " + whereItStands(run);
            case Gate.Outcome.Withdrawn withdrawn ->
                "This question is no longer open: it was withdrawn " + SlackText.date(withdrawn.at()) + ". "
                        + whereItStands(run);
            case Gate.Outcome.Open open -> throw new IllegalStateException("gate " + gate.number() + " is open");
        };
    }

    private static String counted(Run run, Gate gate) {
        if (!gate.isOpen()) {
            return "Your approval of " + question(run, gate) + " counts already, and the question is decided.";
        }
        int missing = gate.needed() - gate.votes().size();
        return "Your approval of " + question(run, gate) + " counts already; "
                + (missing == 1 ? "one more person is needed." : missing + " more people are needed.");
    }

    private static String whereItStands(Run run) {
        return run.openGate()
                .map(gate -> "What is asked now is " + question(run, gate) + ": use the newest message of the thread.")
                .orElse(
                        run.isParked()
                                ? "The run is parked; " + SubCommand.RESUME.with(SlackText.name(run.cluster()))
                                        + " asks anew."
                                : run.isPaused() ? "The run is paused." : "Nothing is asked now.");
    }

    private static String voters(Gate gate) {
        return gate.votes().stream().map(vote -> SlackText.mention(vote.by())).collect(Collectors.joining(" and "));
    }

    private static String tooLateToPause(Run run) {
        String doing = run.phase() instanceof Phase.Cancelling ? "being cancelled" : "finalizing";
        return "Run " + run.id() + " is " + doing + ": that cannot be held.";
    }
}
