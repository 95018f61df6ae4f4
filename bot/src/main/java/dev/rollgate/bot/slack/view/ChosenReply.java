package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The reply to a way out that a person chose: what comes of it, and what is to be done by hand as long as it is not done. */
final class ChosenReply {
    private ChosenReply() {}

    /** @param log of {@code run}, whole; {@code recorded}: the choice in it */
    static Message of(Run run, List<Recorded> log, Recorded recorded, RunEvent.Chosen chosen, Room room) {
        String said = ChosenWords.of(run, chosen, recorded.at());
        Sign sign = ChosenWords.sign(chosen);
        return switch (chosen) {
            case RunEvent.StepRetried(NodeName node, var by) -> replacing(run, node, room, sign, said);
            case RunEvent.NodeStopAsked(NodeName node, var how, var by) ->
                work(run, node, room, asked -> asked.stopAsked() == how).under(sign, said);
            case RunEvent.LeaveOutAsked(NodeName node, var by) ->
                work(run, node, room, asked -> asked.step() instanceof NodeStep.LeavingOut)
                        .under(sign, said);
            case RunEvent.RollbackRequested back -> wayBack(run, room, sign, said);
            case RunEvent.RunAbandoned abandoned ->
                run.phase() instanceof Phase.Abandoned(Phase left)
                        ? LastReply.abandoned(run, left, said)
                        : Handwork.NOTHING.under(sign, said);
            case RunEvent.NodeDisconnected away ->
                RotationReply.disconnected(run, log, recorded.number(), away, room)
                        .message();
            case RunEvent.NodeReconnected back -> RotationReply.reconnected(run, recorded, back, room);
            case RunEvent.MoreTimeGiven given -> Handwork.NOTHING.under(sign, said);
            case RunEvent.TakenOver taken -> Handwork.NOTHING.under(sign, said);
            case RunEvent.RetryRequested retry -> Handwork.NOTHING.under(sign, said);
            case RunEvent.CancelRequested cancel -> Handwork.NOTHING.under(sign, said);
        };
    }

    /** A node that is to come up on another version, and how. */
    static Message replacing(Run run, NodeName node, Room room, Sign sign, String said) {
        return work(run, node, room, asked -> true).under(sign, said, Handwork.declaring(run, node));
    }

    /** The node in hand goes back at once, without another question; there is nothing to do where nobody touched it. */
    private static Message wayBack(Run run, Room room, Sign sign, String said) {
        Optional<NodeProgress> inHand = run.inHand().filter(node -> node.step() instanceof NodeStep.Restoring);
        return inHand.map(node -> Handwork.of(run, node, room).steps().isEmpty()
                        ? Handwork.NOTHING.under(
                                sign, said + " " + SlackText.name(node.name()) + " is not to be upgraded any more.")
                        : replacing(
                                run,
                                node.name(),
                                room,
                                sign,
                                said + " " + putBack(run, node.name(), "is released first")))
                .orElseGet(() -> Handwork.NOTHING.under(sign, said));
    }

    /** Worded as the release of a node to be upgraded, for it is one. */
    static String putBack(Run run, NodeName node, String isReleased) {
        return SlackText.name(node) + " " + isReleased + ": it may be put back on "
                + run.thePlan().from() + " now.";
    }

    private static Handwork work(Run run, NodeName name, Room room, Predicate<NodeProgress> isAskedStill) {
        return run.node(name)
                .filter(isAskedStill)
                .map(node -> Handwork.of(run, node, room))
                .orElse(Handwork.NOTHING);
    }
}
