package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.NodeStep;
import dev.rollgate.orchestration.run.Person;
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
        return switch (log.get((int) number - 1).event()) {
            case RunEvent.ProblemRaised(Problem problem) ->
                Alerts.isNotice(problem) ? Optional.empty() : Optional.of(Alerts.live(run, log, number, room));
            case RunEvent.GateOpened opened ->
                run.gate(number)
                        .map(gate -> new LiveMessage(number, GateMessage.of(run, log, gate, room), !gate.isOpen()));
            case RunEvent.GateEscalated louder -> Optional.of(LouderReply.live(run, log, number, louder, room));
            case RunEvent.NodeDisconnected away ->
                Optional.of(RotationReply.disconnected(run, log, number, away, room));
            default -> Optional.empty();
        };
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
            case RunEvent.ProblemRaised(Problem problem) ->
                live(run, log, number, room).map(LiveMessage::message).or(() -> Optional.of(Alerts.notice(problem)));
            case RunEvent.ProblemCleared(Problem problem) ->
                Alerts.isNotice(problem) ? Optional.empty() : Optional.of(Alerts.over(at(run, log, number), problem));
            case RunEvent.GateEscalated louder -> live(run, log, number, room).map(LiveMessage::message);
            case RunEvent.RunParked parked -> Optional.of(WaitingReply.parked(run, parked, room));
            case RunEvent.CareTaken care -> Optional.of(WaitingReply.careTaken(run, log, number, care));
            case RunEvent.PagerRefused refused -> Optional.of(WaitingReply.pagerRefused(refused));
            case RunEvent.RunPaused paused -> paused(run, log, number, paused);
            case RunEvent.RunResumed resumed ->
                Optional.of(WaitingReply.resumed(at(run, log, number - 1), resumed.by()));
            case RunEvent.Rejected rejected -> rejected(run, rejected);
            case RunEvent.Chosen chosen -> Optional.of(ChosenReply.of(run, log, recorded, chosen, room));
            case RunEvent.NodeLeftOut(NodeName node) ->
                said(
                        Sign.OUT_OF_SERVICE,
                        SlackText.name(node) + " is stopped and left out. The run goes on with the others.");
            case RunEvent.NodeRollbackBegun begun -> Optional.of(rollbackBegun(run, begun, room));
            case RunEvent.NodeRolledBack(NodeName node) -> said(Sign.ENDED, rolledBack(run, node));
            case RunEvent.RunRolledBack back -> Optional.of(LastReply.rolledBack(run));
            case RunEvent.RunCompleted completed -> Optional.of(LastReply.completed(run, completed.finalizedOutside()));
            case RunEvent.RunCancelled cancelled -> Optional.of(LastReply.cancelled(run));
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

    /** What to do is said as long as nothing has been seen of it. */
    private static Message replacement(Run run, NodeName node, Room room) {
        String released = SlackText.name(node) + " is released: it may be replaced now.";
        boolean awaited = run.node(node).orElseThrow().step().equals(new NodeStep.Replacing(false));
        return awaited
                ? ChosenReply.replacing(run, node, room, Sign.REPLACING, released)
                : block(Sign.REPLACING, released);
    }

    private static Message rollbackBegun(Run run, RunEvent.NodeRollbackBegun begun, Room room) {
        Person by = begun.by();
        String said = (by == null ? "" : SlackText.mention(by) + " rolls " + SlackText.name(begun.node()) + " back. ")
                + ChosenReply.putBack(run, begun.node(), "is released")
                + (run.isPaused()
                        ? " The run is paused; " + SlashCommand.resume(run.cluster()) + " lets it go on afterwards."
                        : "");
        boolean awaited = run.node(begun.node()).orElseThrow().step() instanceof NodeStep.Restoring;
        return awaited
                ? ChosenReply.replacing(run, begun.node(), room, Sign.GOING_BACK, said)
                : block(Sign.GOING_BACK, said);
    }

    private static String rolledBack(Run run, NodeName node) {
        return SlackText.name(node) + " is ACTIVE on " + run.thePlan().from() + " again.";
    }

    private static Message upgraded(Run then, NodeName node) {
        return block(
                Sign.DONE, SlackText.name(node) + " is ACTIVE on " + then.target() + ": " + Words.progress(then) + ".");
    }

    /** A rejection pauses too, as does rolling a node back; that is said with it. */
    private static Optional<Message> paused(Run run, List<Recorded> log, long number, RunEvent.RunPaused paused) {
        Recorded before = log.get((int) number - 2);
        boolean withIt = before.event() instanceof RunEvent.Rejected
                || (before.event() instanceof RunEvent.NodeRollbackBegun
                        && before.at().equals(log.get((int) number - 1).at()));
        return withIt
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

    private static Optional<Message> said(Sign sign, String mrkdwn) {
        return Optional.of(block(sign, mrkdwn));
    }

    private static Message block(Sign sign, String mrkdwn) {
        return new Message(mrkdwn, List.of(BlockKit.text(sign.before(mrkdwn))));
    }
}
