package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.Phase;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.Version;
import dev.rollgate.orchestration.run.WayOut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last reply of a run: how it ended, and what remains to be done by hand. */
final class LastReply {
    private static final int NODES = 4000;
    private static final int PROBLEMS = 1500;
    private static final int LEFT_OUT = 1500;

    private LastReply() {}

    static Message completed(Run run, boolean finalizedOutside) {
        String outside = finalizedOutside ? " It was finalized in Confluence itself, not from here." : "";
        String said = "Upgrade complete: " + SlackText.name(run.cluster()) + " is on " + run.target() + "." + outside;
        return ended(run, Sign.DONE, said, run.target());
    }

    static Message cancelled(Run run) {
        String said = "Upgrade of " + SlackText.name(run.cluster()) + " cancelled. No node was upgraded.";
        return run.plan() == null
                ? message(Sign.ENDED, said, List.of())
                : ended(run, Sign.ENDED, said, run.thePlan().from());
    }

    static Message rolledBack(Run run) {
        Version before = run.thePlan().from();
        boolean all = run.takingPart().size() == run.nodes().size();
        String said = "Upgrade of " + SlackText.name(run.cluster()) + " rolled back. "
                + (all ? "Every node is on " : "Every other node is on ") + before + ", and upgrade mode is off.";
        return ended(run, Sign.ENDED, said, before);
    }

    /** {@code on}: what every node of the cluster must have from now on. */
    private static Message ended(Run run, Sign sign, String said, Version on) {
        List<String> remains =
                Stream.concat(leftOut(run, on), outOfRotation(run)).toList();
        return message(sign, said, remains);
    }

    /** A node that was OFFLINE when upgrade mode went off is not in Confluence's list any more; it comes back as any other. */
    private static Stream<String> leftOut(Run run, Version on) {
        return run.nodes().stream()
                .filter(node -> node.step().isLeftOut())
                .map(node -> "• " + SlackText.name(node.name()) + " was left out: " + NodeLine.seen(node)
                        + ". Before it"
                        + " is started, put " + on + " on it, the same build as on the others"
                        + (run.phase() instanceof Phase.Completed
                                ? "; it joins the cluster then."
                                : ", and its confluence.cfg.xml back if it was upgraded; it joins the cluster then."));
    }

    private static Stream<String> outOfRotation(Run run) {
        return run.nodes().stream()
                .filter(NodeProgress::disconnected)
                .map(node -> "• " + SlackText.name(node.name())
                        + " is still to be put back into rotation at the load balancer: "
                        + WayCommand.of(run.cluster(), new WayOut.Reconnect(node.name()))
                        + " says how.");
    }

    private static Message message(Sign sign, String said, List<String> remains) {
        return remains.isEmpty()
                ? new Message(said, List.of(BlockKit.text(sign.before(said))))
                : new Message(
                        said + " "
                                + remains.stream()
                                        .map(line -> line.substring(2))
                                        .collect(Collectors.joining(" ")),
                        List.of(
                                BlockKit.text(sign.before(said)),
                                BlockKit.text(
                                        Lines.within(LEFT_OUT, remains, "node").under("*What remains*"))));
    }

    /** Nobody watches from now on, so the state of things is written down. */
    static Message abandoned(Run run, Phase left, String said) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(Sign.ENDED.before("*" + said + "*") + "\nIt was left while: "
                + Words.withinSentence(left) + ". " + Remains.upgradeMode(run, left)));
        List<String> open = openAtTheEnd(run);
        if (!open.isEmpty()) {
            blocks.add(BlockKit.text(Lines.within(PROBLEMS, open, "problem").under("*Wrong when it was left*")));
        }
        Lines.within(NODES, Standing.nodes(run), "node")
                .chunked(SlackLimits.SECTION)
                .forEach(chunk -> blocks.add(BlockKit.text(chunk)));
        String remains = Remains.byHand(run, left);
        blocks.add(BlockKit.text("*What remains*\n"
                + Stream.concat(Stream.of("• " + remains), outOfRotation(run)).collect(Collectors.joining("\n"))));
        return new Message(said + " " + Remains.upgradeMode(run, left) + " " + remains, blocks);
    }

    private static List<String> openAtTheEnd(Run run) {
        return run.incidents().stream()
                .filter(Remains::wasOpenAtTheEnd)
                .map(incident ->
                        Standing.line(incident.problem()) + " (since " + SlackText.date(incident.since()) + ")")
                .toList();
    }
}
