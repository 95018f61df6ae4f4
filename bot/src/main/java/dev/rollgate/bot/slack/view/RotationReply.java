package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.balancer.Recipe;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import dev.rollgate.orchestration.run.WayOut;
import dev.rollgate.orchestration.run.WaysOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be done at the load balancer, when a node is wanted out of rotation or back. */
final class RotationReply {
    private RotationReply() {}

    /** With a button for the way back, from when the node is fit for it until somebody wants it back. */
    static LiveMessage disconnected(
            Run run, List<Recorded> log, long number, RunEvent.NodeDisconnected away, Room room) {
        Recorded recorded = log.get((int) number - 1);
        String said = ChosenWords.of(run, away, recorded.at());
        Sign sign = ChosenWords.sign(away);
        Optional<Recorded> back = back(log, number, away.node());
        if (back.isPresent() || run.isOver()) {
            String how = back.map(wanted -> " Wanted back " + SlackText.date(wanted.at()) + ".")
                    .orElse("");
            return new LiveMessage(number, Handwork.NOTHING.under(sign, said + how), true);
        }
        List<LayoutBlock> blocks =
                new ArrayList<>(blocks(sign, said, room.balancer().disconnect(away.node())));
        WayOut way = new WayOut.Reconnect(away.node());
        if (WaysOut.isAccepted(run, way)) {
            blocks.add(BlockKit.row(List.of(WayButton.of(run, way))));
        }
        return new LiveMessage(number, message(said, room.balancer().disconnect(away.node()), blocks), false);
    }

    static Message reconnected(Run run, Recorded recorded, RunEvent.NodeReconnected back, Room room) {
        String said = ChosenWords.of(run, back, recorded.at());
        Recipe recipe = room.balancer().reconnect(back.node());
        return message(said, recipe, blocks(ChosenWords.sign(back), said, recipe));
    }

    private static Optional<Recorded> back(List<Recorded> log, long number, NodeName node) {
        return log.stream()
                .skip(number)
                .filter(later -> later.event() instanceof RunEvent.NodeReconnected reconnected
                        && reconnected.node().equals(node))
                .findFirst();
    }

    private static List<LayoutBlock> blocks(Sign sign, String said, Recipe recipe) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(sign.before("*" + said + "*")));
        RecipeText.paragraphs(recipe).forEach(paragraph -> blocks.add(BlockKit.text(paragraph)));
        return blocks;
    }

    /** Where Slack refuses the blocks the recipe is worth more than its form. */
    private static Message message(String said, Recipe recipe, List<LayoutBlock> blocks) {
        return new Message(said, blocks, said + "\n" + RecipeText.of(recipe));
    }
}
