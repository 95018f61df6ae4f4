package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.Shutdown;
import java.util.stream.Collectors;

/** What is said in the thread when a person chose a way out: who, what, and what comes of it; in mrkdwn. */
final class ChosenWords {
    private ChosenWords() {}

    static String of(Run run, RunEvent.Chosen chosen) {
        String who = SlackText.mention(chosen.by());
        return switch (chosen) {
            case RunEvent.StepRetried(var node, Person by) ->
                who + " wants the step of " + SlackText.name(node) + " done again. Its time begins anew.";
            case RunEvent.MoreTimeGiven(var problem, var time, Person by) ->
                who + " waits " + Words.of(time) + " longer: “" + ProblemWords.sentence(problem) + "”.";
            case RunEvent.NodeStopAsked(var node, Shutdown how, Person by) ->
                who + " wants " + SlackText.name(node) + " "
                        + (how == Shutdown.GRACEFULLY ? "stopped gracefully." : "shut down altogether.");
            case RunEvent.LeaveOutAsked(var node, Person by) ->
                who + " leaves " + SlackText.name(node) + " out. Stop it; the run goes on when it is OFFLINE.";
            case RunEvent.NodeDisconnected(var node, Person by) ->
                who + " takes " + SlackText.name(node) + " out of rotation at the load balancer.";
            case RunEvent.NodeReconnected(var node, Person by) ->
                who + " puts " + SlackText.name(node) + " back into rotation at the load balancer.";
            case RunEvent.TakenOver(var problems, Person by) ->
                who + " takes over: "
                        + problems.stream()
                                .map(problem -> "“" + ProblemWords.sentence(problem) + "”")
                                .collect(Collectors.joining(", "))
                        + " is accepted, and the run goes on from there.";
            case RunEvent.RetryRequested(Person by) -> who + " asks for the failed upgrade tasks to be run again.";
            case RunEvent.CancelRequested(Person by) ->
                who + " cancels the run. Upgrade mode is switched off if it was on.";
            case RunEvent.RollbackRequested(Person by) ->
                who + " rolls the upgrade back: every upgraded node goes back to "
                        + run.thePlan().from()
                        + ", one at a time, each asked about; then upgrade mode is switched off.";
            case RunEvent.RunAbandoned(Person by) ->
                who + " abandoned the run. The cluster stays as it is; nobody watches it from here.";
        };
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
