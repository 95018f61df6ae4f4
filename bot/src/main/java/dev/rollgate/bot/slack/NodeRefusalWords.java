package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.view.Glossary;
import dev.rollgate.bot.slack.view.SlackText;
import dev.rollgate.bot.slack.view.WayCommand;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Refusal;
import dev.rollgate.orchestration.run.WayOut;
import java.util.List;
import java.util.stream.Collectors;

/** Why something is not done with a node: the rule, and what to do instead. */
final class NodeRefusalWords {
    private NodeRefusalWords() {}

    /** @param nodes those there are, for who named none of them */
    static String of(ClusterKey cluster, List<NodeName> nodes, Refusal.OfNode why) {
        String node = SlackText.name(why.node());
        return switch (why) {
            case Refusal.NodeIsTouched touched ->
                node + " is upgraded or away, and cancelling would strand it, so the run is not cancelled. "
                        + WayCommand.of(cluster, new WayOut.RollBack()) + " puts the version of before back first, "
                        + SubCommand.PAUSE.with(SlackText.name(cluster)) + " holds the run.";
            case Refusal.NotBeingReplaced not ->
                node + " is not waiting to be replaced, or was seen down already: there is nothing to declare.";
            case Refusal.NoSuchNode none -> noSuchNode(cluster, nodes, none.node());
            case Refusal.OtherInHand other ->
                "One node at a time, and the run is busy with " + node + ". That must be finished first, or left out: "
                        + WayCommand.of(cluster, new WayOut.LeaveOut(other.node())) + ".";
            case Refusal.NodeIsWell well ->
                "Nothing is wrong with " + node + ", so it is left alone. " + status(cluster) + " shows what is wrong.";
            case Refusal.NodeIsDown down -> node + " is OFFLINE already: there is nothing to stop.";
            case Refusal.AlreadyAsked asked ->
                "That was asked for already, and the bot waits for " + node + ". " + status(cluster)
                        + " says for what.";
            case Refusal.AlreadyLeftOut out ->
                node + " is left out already. " + WayCommand.of(cluster, new WayOut.RetryStep(out.node()))
                        + " takes it in again.";
            case Refusal.LastInService last ->
                node + " is needed: without it nobody could work. Bring another node up first; one that was left out"
                        + " comes back with " + SubCommand.RETRY.with(SlackText.name(cluster)) + " and its name.";
            case Refusal.OtherIsOut(var wanted, NodeName other) -> otherIsOut(cluster, wanted, other);
            case Refusal.NoStepToRetry none ->
                node + " has no step that could be done again: it waits for its turn or for an answer. "
                        + status(cluster) + " says for what.";
            case Refusal.NothingToRollBack back ->
                node + " is on the version of before already: there is nothing to roll back.";
            case Refusal.AlreadyDisconnected away ->
                node + " is out of rotation already. " + WayCommand.of(cluster, new WayOut.Reconnect(away.node()))
                        + " puts it back.";
            case Refusal.NotDisconnected back ->
                node + " is in rotation, as far as the bot knows: there is nothing to put back.";
            case Refusal.NotFitForRotation(var unfit, var state) ->
                node + " is " + Glossary.of(state).word()
                        + ", and only a node that is ACTIVE on the version where it belongs goes back into rotation. See"
                        + " that it is, then ask again.";
        };
    }

    private static String noSuchNode(ClusterKey cluster, List<NodeName> nodes, NodeName named) {
        String name = SlackText.name(cluster);
        return "No node of " + name + " is called " + SlackText.quoted(named.text()) + ". "
                + (nodes.isEmpty()
                        ? "Which nodes it has is known when the cluster is checked."
                        : "Its nodes: " + nodes.stream().map(SlackText::name).collect(Collectors.joining(", ")) + ".");
    }

    private static String otherIsOut(ClusterKey cluster, NodeName wanted, NodeName other) {
        return "Only one node may be out at a time, and " + SlackText.name(other) + " is, or may be soon: with "
                + SlackText.name(wanted)
                + " two would be. Bring it back first; if only the load balancer keeps it out: "
                + WayCommand.of(cluster, new WayOut.Reconnect(other)) + ".";
    }

    private static String status(ClusterKey cluster) {
        return SubCommand.STATUS.with(SlackText.name(cluster));
    }
}
