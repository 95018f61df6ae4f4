package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeProgress;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.Optional;

/**
 * What is said in the thread when something happened. Whether something is said depends only on the log up to the event:
 * what was said once is looked for under the event's number. How it is said may depend on what has come since.
 */
public final class Replies {
    private Replies() {}

    /**
     * The reply to an event if it is one that is kept up to date.
     *
     * @param log of {@code run}, whole
     * @param number of the event in it
     * @return empty for events without a reply, and for those whose reply is said once and never edited
     */
    public static Optional<LiveMessage> live(Run run, List<Recorded> log, long number, Room room) {
        return log.get((int) number - 1).event() instanceof RunEvent.ProblemRaised(Problem problem)
                ? Optional.of(Alerts.live(run, log, number, problem, room))
                : run.gate(number)
                        .map(gate -> new LiveMessage(number, GateMessage.of(run, log, gate, room), !gate.isOpen()));
    }

    /**
     * @param log of {@code run}, whole
     * @param number of the event in it
     * @return empty for events that are not worth a reply
     */
    public static Optional<Message> to(Run run, List<Recorded> log, long number, Room room) {
        Recorded recorded = log.get((int) number - 1);
        return switch (recorded.event()) {
            case RunEvent.GateOpened gate -> live(run, log, number, room).map(LiveMessage::message);
            case RunEvent.ReplacementAsked asked -> Optional.of(replacement(run, asked.node(), room));
            case RunEvent.NodeUpgraded upgraded -> Optional.of(upgraded(at(run, log, number), upgraded.node()));
            case RunEvent.ProblemRaised raised -> live(run, log, number, room).map(LiveMessage::message);
            case RunEvent.ProblemCleared cleared -> Optional.of(Alerts.over(at(run, log, number), cleared.problem()));
            case RunEvent.RunPaused paused -> paused(run, log, number, paused);
            case RunEvent.RunResumed resumed ->
                said(Sign.UNDER_WAY, SlackText.mention(resumed.by()) + " resumed the run.");
            case RunEvent.Rejected rejected -> rejected(run, rejected);
            case RunEvent.Chosen chosen -> said(ChosenWords.sign(chosen), ChosenWords.of(run, chosen));
            case RunEvent.NodeLeftOut out ->
                said(
                        Sign.OUT_OF_SERVICE,
                        SlackText.name(out.node()) + " is OFFLINE and left out. The run goes on with the others.");
            case RunEvent.NodeRollbackBegun begun ->
                said(
                        Sign.GOING_BACK,
                        SlackText.name(begun.node()) + " may be stopped now. Put "
                                + run.thePlan().from() + " back on it.");
            case RunEvent.NodeRolledBack back ->
                said(
                        Sign.ENDED,
                        SlackText.name(back.node()) + " is ACTIVE on "
                                + run.thePlan().from() + " again.");
            case RunEvent.RunRolledBack back ->
                said(
                        Sign.ENDED,
                        "Upgrade of " + SlackText.name(run.cluster()) + " rolled back. Every node is on "
                                + run.thePlan().from() + ".");
            case RunEvent.RunCompleted completed -> said(Sign.DONE, completed(run, completed));
            case RunEvent.RunCancelled cancelled ->
                said(Sign.ENDED, "Upgrade of " + SlackText.name(run.cluster()) + " cancelled. No node was upgraded.");
            case RunEvent.RunRequested unsaid -> Optional.empty();
            case RunEvent.PreflightPassed unsaid -> Optional.empty();
            case RunEvent.PreflightBlocked unsaid -> Optional.empty();
            case RunEvent.Approved unsaid -> Optional.empty();
            case RunEvent.UpgradeModeSeenOn unsaid -> Optional.empty();
            case RunEvent.NodeReleased unsaid -> Optional.empty();
            case RunEvent.ReplacementDeclared unsaid -> Optional.empty();
            case RunEvent.NodeSeen unsaid -> Optional.empty();
            case RunEvent.NodeSoaked unsaid -> Optional.empty();
            case RunEvent.OrdersConfluence unsaid -> Optional.empty();
        };
    }

    private static Run at(Run run, List<Recorded> log, long number) {
        return Run.of(run.id(), log.subList(0, (int) number));
    }

    /** The button is for when nothing can be seen: gone where the node has been seen away, or is done. */
    private static Message replacement(Run run, NodeName name, Room room) {
        NodeProgress node = run.node(name).orElseThrow();
        boolean awaited = node.step().equals(new NodeStep.Replacing(false));
        Optional<String> todo = awaited ? room.driver().todo(name, run.target(), node.state()) : Optional.empty();
        String released = SlackText.name(name) + " is released: it may be replaced now.";
        if (todo.isEmpty()) {
            return block(Sign.REPLACING, released);
        }
        String words = SlackText.foreign(todo.get(), 1500);
        var button = BlockKit.button("Node replaced", ClickRef.REPLACED, new ClickRef(run.id(), name.text()));
        return new Message(
                released + " " + words,
                List.<LayoutBlock>of(
                        BlockKit.text(Sign.REPLACING.before("*" + released + "*") + "\n" + words),
                        BlockKit.aside("The bot sees this by itself. The button is for when it cannot."),
                        BlockKit.row(List.of(button))));
    }

    private static Message upgraded(Run then, NodeName node) {
        return block(
                Sign.DONE, SlackText.name(node) + " is ACTIVE on " + then.target() + ": " + Words.progress(then) + ".");
    }

    /** A rejection pauses too; that is said with the rejection. */
    private static Optional<Message> paused(Run run, List<Recorded> log, long number, RunEvent.RunPaused paused) {
        return number > 1 && log.get((int) number - 2).event() instanceof RunEvent.Rejected
                ? Optional.empty()
                : said(
                        Sign.PAUSED,
                        SlackText.mention(paused.by()) + " paused the run: nothing new begins. "
                                + SlashCommand.resume(run.cluster()) + " lets it go on.");
    }

    /** After a rejected start comes the last reply, at once; it is enough. */
    private static Optional<Message> rejected(Run run, RunEvent.Rejected rejected) {
        GateSubject subject = run.gate(rejected.gate()).orElseThrow().subject();
        return subject instanceof GateSubject.Start
                ? Optional.empty()
                : said(
                        Sign.REJECTED,
                        SlackText.mention(rejected.by()) + " rejected " + Words.of(subject, run.cluster()) + ". "
                                + GateQuestion.afterRejection(run, subject));
    }

    private static String completed(Run run, RunEvent.RunCompleted completed) {
        String outside = completed.finalizedOutside() ? " It was finalized in Confluence itself, not from here." : "";
        return "Upgrade complete: " + SlackText.name(run.cluster()) + " is on " + run.target() + "." + outside;
    }

    private static Optional<Message> said(Sign sign, String mrkdwn) {
        return Optional.of(block(sign, mrkdwn));
    }

    private static Message block(Sign sign, String mrkdwn) {
        return new Message(mrkdwn, List.of(BlockKit.text(sign.before(mrkdwn))));
    }
}
