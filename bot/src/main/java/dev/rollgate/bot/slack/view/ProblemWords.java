package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Check;
import dev.rollgate.orchestration.run.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong, in a sentence of mrkdwn without its full stop: the same words on the board, in alerts and when it is over. */
public final class ProblemWords {
    private static final int DETAIL = 200;

    private ProblemWords() {}

    public static String sentence(Problem problem) {
        return switch (problem) {
            case Problem.OfNode ofNode -> SlackText.name(ofNode.node()) + " " + ofNode(ofNode);
            case Problem.OutOfContact(var why) ->
                "Confluence has not been readable for longer than a minute (" + SlackText.foreign(why.detail(), DETAIL)
                        + ")";
            case Problem.StartHeld(List<Check> blocking) ->
                "The start is held, upgrade mode is not switched on: " + reasons(blocking);
            case Problem.OrderWithoutEffect(var what, int attempts) ->
                "Confluence was asked " + Words.counted(attempts, "time") + " to " + Words.of(what)
                        + ", and nothing came of it";
            case Problem.UpgradeModeLost lost ->
                "Upgrade mode was switched off while nodes of both versions are in service";
            case Problem.CancelledOutside cancelled ->
                "Somebody switched upgrade mode off in Confluence itself; no node is upgraded";
            case Problem.FinalizedOutside(var state) ->
                "Somebody finalized the upgrade in Confluence itself; the cluster is "
                        + Glossary.of(state).word();
            case Problem.NodeJoined(var node, var foundBy, var state, var version) ->
                SlackText.name(node) + " joined the cluster and is not in the plan; it is " + Words.of(state)
                        + (version == null ? "" : " on " + SlackText.foreign(version, DETAIL));
            case Problem.NotFinalized(var limit) ->
                "All nodes are upgraded for longer than " + Words.of(limit) + ", and the upgrade is not finalized";
            case Problem.NotReadyToFinalize(var state) ->
                "All nodes are upgraded, but the cluster is "
                        + Glossary.of(state).word() + " and cannot be finalized";
            case Problem.CancelHeld(var state) ->
                "The cluster is " + Glossary.of(state).word() + ", so upgrade mode cannot be switched off";
            case Problem.FinalizationFailed(List<String> errors) -> "The upgrade tasks failed";
            case Problem.FinalizationOverdue(var limit) ->
                "The upgrade tasks have been running for longer than " + Words.of(limit);
        };
    }

    /** Whoever says the sentence sets its full stop. */
    private static String reasons(List<Check> blocking) {
        String all = blocking.stream()
                .map(check -> SlackText.foreign(check.sentence(), 2 * DETAIL))
                .collect(Collectors.joining(" "));
        return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
    }

    private static String ofNode(Problem.OfNode problem) {
        return switch (problem) {
            case Problem.NodeInError error -> "is in ERROR";
            case Problem.NodeOverdue(var node, var state, var limit) ->
                "has been " + Words.of(state) + " for longer than " + Words.of(limit);
            case Problem.NodeNotRunning(var node, String status, var limit) ->
                "is ACTIVE, but its own /status says " + SlackText.foreign(status, DETAIL) + " for longer than "
                        + Words.of(limit);
            case Problem.NodeOnWrongVersion(var node, String version) ->
                "came back on " + SlackText.foreign(version, DETAIL) + ", which nobody asked for";
            case Problem.TasksLinger(var node, int tasks, var limit) ->
                "is approved, but still has " + Words.counted(tasks, "task") + " to end, for longer than "
                        + Words.of(limit);
            case Problem.NodeSetUpAnew anew -> "says FIRST_RUN: it was started as if it were to be set up from scratch";
            case Problem.NodeOnWrongBuild(var node, String build, String expected) ->
                "came back on build " + SlackText.foreign(build, DETAIL) + ", the others are on build "
                        + SlackText.foreign(expected, DETAIL);
            case Problem.NodeVanished vanished -> "is not in the cluster any more, and nobody here asked it to go";
            case Problem.NodeUpgradedOutside outside -> "was upgraded by somebody else; nobody here was asked";
            case Problem.LeftOutNodeIsBack(var node, var state) ->
                "was left out and is in the cluster again, " + Words.of(state);
            case Problem.GhostRow(var node, String address) ->
                "came back under another address; its old row, " + SlackText.foreign(address, DETAIL)
                        + ", stays OFFLINE";
            case Problem.NodeIdChanged(var node, String from, String to) ->
                "came back under another id, " + SlackText.foreign(to, DETAIL) + " instead of "
                        + SlackText.foreign(from, DETAIL);
            case Problem.UnevenUsers(var node, int users, int others) ->
                "has " + Words.counted(users, "user") + ", the others have " + others + " on average";
            case Problem.OtherNodeAway(var node, var state) ->
                "is " + Words.of(state) + " and is not the one being upgraded, so no other node is taken out";
        };
    }
}
