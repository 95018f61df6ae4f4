package dev.rollgate.bot.slack;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.Run;
import java.util.stream.Collectors;

/** Why a command or click does not apply, and what to do instead. Each ends a private answer; nothing has happened. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(Run run, Refusal why) {
        String cluster = Words.escaped(run.cluster().text());
        return switch (why) {
            case Refusal.RunIsOver over ->
                "Run " + run.id() + " of " + cluster + " is over: " + ended(over.how()) + ".";
            case Refusal.GateIsClosed closed -> closed(run, closed.gate());
            case Refusal.NoSuchGate none -> "This question is not known. " + whereItStands(run);
            case Refusal.AlreadyCounted counted -> counted(run, counted.gate());
            case Refusal.StarterMayNotApprove starter ->
                "You started this run, and whoever starts a run of " + cluster
                        + " may not approve it. Nothing happened: another approver is needed.";
            case Refusal.AlreadyPaused paused ->
                "Already paused by " + Words.mention(paused.by()) + ". " + SubCommand.RESUME.with(cluster)
                        + " goes on.";
            case Refusal.NotPaused running ->
                "Run " + run.id() + " of " + cluster + " is not paused: nothing to resume.";
            case Refusal.TooLateToPause late -> tooLateToPause(run);
            case Refusal.AlreadyCancelling cancelling ->
                "Run " + run.id() + " is being cancelled already: upgrade mode is being switched off.";
            case Refusal.NodeIsTouched touched ->
                Words.escaped(touched.node().text()) + " is upgraded or away, and cancelling would strand it, so run "
                        + run.id() + " goes on. " + SubCommand.PAUSE.with(cluster) + " holds it.";
            case Refusal.AlreadyFinalizing finalizing ->
                "Run " + run.id() + " is finalizing: that cannot be taken back.";
            case Refusal.NothingToRetry nothing ->
                "Nothing to run again: finalizing has not failed, or was asked for again already.";
            case Refusal.NotBeingReplaced not ->
                Words.escaped(not.node().text()) + " is not waiting to be replaced, or was seen down already: "
                        + "there is nothing to declare.";
        };
    }

    static String question(Run run, Gate gate) {
        return switch (gate.subject()) {
            case GateSubject.Start start ->
                "the start on " + Words.escaped(run.cluster().text());
            case GateSubject.Node node -> Words.escaped(node.name().text());
            case GateSubject.Finalize last ->
                "finalizing " + Words.escaped(run.cluster().text());
        };
    }

    static String ended(Phase.Terminal how) {
        return switch (how) {
            case Phase.Completed completed -> "complete";
            case Phase.Cancelled cancelled -> "cancelled";
            case Phase.Refused refused -> "not started, for the checks before the start found something in the way";
        };
    }

    private static String closed(Run run, Gate gate) {
        return switch (gate.outcome()) {
            case Gate.Outcome.Passed passed ->
                "Already approved by " + voters(gate) + " " + Words.moment(passed.at()) + ": " + question(run, gate)
                        + ".";
            case Gate.Outcome.Rejected rejected ->
                "Already rejected by " + Words.mention(rejected.by()) + " " + Words.moment(rejected.at()) + ": "
                        + question(run, gate) + ". " + whereItStands(run);
            case Gate.Outcome.Withdrawn withdrawn ->
                "This question is no longer open: it was withdrawn " + Words.moment(withdrawn.at()) + ". "
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
                .orElse(run.isPaused() ? "The run is paused." : "Nothing is asked now.");
    }

    private static String voters(Gate gate) {
        return gate.votes().stream().map(vote -> Words.mention(vote.by())).collect(Collectors.joining(" and "));
    }

    private static String tooLateToPause(Run run) {
        String doing = run.phase() instanceof Phase.Cancelling ? "being cancelled" : "finalizing";
        return "Run " + run.id() + " is " + doing + ": that cannot be held.";
    }
}
