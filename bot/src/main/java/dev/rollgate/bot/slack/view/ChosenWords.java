package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What is said in the thread when a person chose a way out: who, what, and what comes of it; in mrkdwn. */
final class ChosenWords {
    private static final int NAMES = 600;
    private static final int SENTENCES = 900;

    private ChosenWords() {}

    /** @param at when it was chosen */
    static String of(Run run, RunEvent.Chosen chosen, Instant at) {
        String who = SlackText.mention(chosen.by());
        return switch (chosen) {
            case RunEvent.StepRetried(var node, var by) -> who + retried(run, node);
            case RunEvent.MoreTimeGiven(var problem, Duration time, var by) ->
                who + " waits " + Words.of(time) + " longer, until " + SlackText.date(at.plus(time)) + ": “"
                        + said(problem) + "”. It is told again if it is still so then.";
            case RunEvent.NodeStopAsked(var node, Shutdown how, var by) ->
                who + " wants " + SlackText.name(node)
                        + (how == Shutdown.GRACEFULLY ? " stopped gracefully." : " shut down altogether.");
            case RunEvent.LeaveOutAsked(var node, var by) ->
                who + " leaves " + SlackText.name(node) + " out. It is to be stopped; once it is seen OFFLINE the run"
                        + " goes on with the others.";
            case RunEvent.NodeDisconnected(var node, var by) ->
                who + " wants " + SlackText.name(node) + " taken out of rotation at the load balancer. No other node is"
                        + " taken out meanwhile.";
            case RunEvent.NodeReconnected(var node, var by) ->
                who + " wants " + SlackText.name(node) + " put back into rotation at the load balancer.";
            case RunEvent.TakenOver(var problems, var by) -> who + " takes over. " + accepted(problems);
            case RunEvent.RetryRequested retry -> who + " asks for the failed upgrade tasks to be run again.";
            case RunEvent.CancelRequested cancel ->
                who + " cancels the run. Upgrade mode is switched off if it was on.";
            case RunEvent.RollbackRequested back -> who + " rolls the upgrade back. " + wayBack(run);
            case RunEvent.RunAbandoned abandoned ->
                "Upgrade of " + SlackText.name(run.cluster()) + " abandoned by " + who
                        + ". The cluster stays as it is; nobody watches it from here.";
        };
    }

    private static String retried(Run run, NodeName node) {
        return " has the step of " + SlackText.name(node) + " done again: it is to come up on "
                + Words.destination(run, node) + ". Its time begins anew.";
    }

    private static String said(Problem problem) {
        return SlackText.cut(ProblemWords.sentence(problem), SENTENCES);
    }

    private static String accepted(List<Problem.ByOthers> problems) {
        return SlackText.cut(problems.stream().map(ChosenWords::accepted).collect(Collectors.joining(" ")), SENTENCES);
    }

    /** What comes of accepting it. */
    private static String accepted(Problem.ByOthers problem) {
        return switch (problem) {
            case Problem.NodeUpgradedOutside(var node) -> SlackText.name(node) + " counts as upgraded.";
            case Problem.LeftOutNodeIsBack(var node, var state) ->
                SlackText.name(node) + " takes part in the upgrade again.";
            case Problem.NodeJoined(var node, var foundBy, var state, var version) ->
                SlackText.name(node) + " is part of the plan from now on.";
            case Problem.CancelledOutside off -> "Upgrade mode stays off until the start is approved anew.";
            case Problem.FinalizedOutside done ->
                "The run ends when Confluence is done; what is not upgraded is left out.";
            case Problem.StartHeld held -> "Upgrade mode stays on as others switched it on, and the run begins.";
        };
    }

    private static String wayBack(Run run) {
        String before = run.thePlan().from().toString();
        String nodes = run.nodes().stream()
                .filter(node -> node.step().isUpgraded())
                .map(node -> SlackText.name(node.name()))
                .collect(Collectors.joining(", "));
        String off = "upgrade mode is switched off and the run ends.";
        return nodes.isEmpty()
                ? "Once every node is ACTIVE on " + before + ", " + off
                : "To be put back on " + before + ", one at a time"
                        + (run.terms().approvals().node() == 0 ? "" : ", each asked about") + ": "
                        + SlackText.cut(nodes, NAMES) + ". Then " + off;
    }

    static Sign sign(RunEvent.Chosen chosen) {
        return switch (chosen) {
            case RunEvent.StepRetried retried -> Sign.REPLACING;
            case RunEvent.MoreTimeGiven given -> Sign.WAITING;
            case RunEvent.NodeStopAsked asked -> Sign.OUT_OF_SERVICE;
            case RunEvent.LeaveOutAsked asked -> Sign.OUT_OF_SERVICE;
            case RunEvent.NodeDisconnected away -> Sign.OUT_OF_SERVICE;
            case RunEvent.NodeReconnected back -> Sign.IN_SERVICE;
            case RunEvent.TakenOver taken -> Sign.UNDER_WAY;
            case RunEvent.RetryRequested retry -> Sign.CONFLUENCE_WORKS;
            case RunEvent.CancelRequested cancel -> Sign.GOING_BACK;
            case RunEvent.RollbackRequested back -> Sign.GOING_BACK;
            case RunEvent.RunAbandoned abandoned -> Sign.ENDED;
        };
    }
}
