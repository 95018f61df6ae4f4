package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.NodeName;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gate as a message: buttons while it is open, the verdict afterwards. The same gate gives the same message. */
public final class GateMessage {
    private static final int ASKED = 1000;

    private GateMessage() {}

    /** @param log of the run, whole: it knows how busy the nodes were, and why a gate was withdrawn */
    public static Message of(Run run, List<Recorded> log, Gate gate, Room room) {
        String question = GateQuestion.of(run, gate);
        return switch (gate.outcome()) {
            case Gate.Outcome.Open open -> open(run, log, gate, room, question);
            case Gate.Outcome.Passed passed -> decided(question, run, log, gate);
            case Gate.Outcome.Rejected rejected -> decided(question, run, log, gate);
            case Gate.Outcome.Withdrawn withdrawn -> decided(question, run, log, gate);
        };
    }

    /** What came of a gate that is not open, in mrkdwn with its sign before it. */
    static String verdict(List<Recorded> log, Run run, Gate gate) {
        return Glossary.of(gate.outcome()).shown() + " " + how(log, run, gate);
    }

    /** The same without the sign. */
    static String outcome(List<Recorded> log, Run run, Gate gate) {
        return Glossary.of(gate.outcome()).word() + " " + how(log, run, gate);
    }

    private static String how(List<Recorded> log, Run run, Gate gate) {
        return switch (gate.outcome()) {
            case Gate.Outcome.Open open -> "";
            case Gate.Outcome.Passed passed -> "by " + votes(gate);
            case Gate.Outcome.Rejected(var by, var at) ->
                "by " + SlackText.mention(by) + " " + SlackText.date(at) + ". "
                        + GateQuestion.afterRejection(run, gate.subject());
            case Gate.Outcome.Withdrawn(var at) ->
                SlackText.date(at) + ": " + Withdrawal.reason(log, gate, at)
                        + soFar(gate).map(votes -> ". " + votes).orElse("");
        };
    }

    private static Message open(Run run, List<Recorded> log, Gate gate, Room room, String question) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(Glossary.of(gate.outcome()).sign().before("*" + question + "*") + "\n"
                + GateQuestion.meaning(run, gate)));
        node(gate.subject())
                .flatMap(node -> GateLoad.of(log, gate.number(), node))
                .ifPresent(load -> blocks.add(BlockKit.aside(load)));
        blocks.add(BlockKit.aside(GatePlan.of(run, log, gate)));
        blocks.add(BlockKit.text(asked(run, gate, room)));
        Care.line(gate.onIt()).ifPresent(blocks::add);
        blocks.add(BlockKit.row(buttons(run, gate)));
        String text = question + " Asked: " + SlackText.cut(room.asked(), 400);
        return new Message(text, blocks, SlackText.cut(text, 900) + ". " + withoutButtons(run));
    }

    /** The node that would be taken out. */
    static Optional<NodeName> node(GateSubject subject) {
        return switch (subject) {
            case GateSubject.Node(NodeName node) -> Optional.of(node);
            case GateSubject.RollBack(NodeName node) -> Optional.of(node);
            case GateSubject.Start start -> Optional.empty();
            case GateSubject.Finalize last -> Optional.empty();
        };
    }

    private static String asked(Run run, Gate gate, Room room) {
        String people = SlackText.cut("Asked: " + room.asked() + starter(run), ASKED);
        return people + " · " + approvals(gate);
    }

    /** How many there are of those that are needed, and whose. */
    static String approvals(Gate gate) {
        return gate.votes().size() + " of " + Words.counted(gate.needed(), "approval")
                + soFar(gate).map(votes -> ". " + votes).orElse("");
    }

    /** Of an open gate. Nobody need take care of a question that was only just asked. */
    static List<ButtonElement> buttons(Run run, Gate gate) {
        List<ButtonElement> answers = List.of(approve(run, gate), reject(run, gate));
        return gate.stage() == Escalation.Stage.ASKED
                ? answers
                : Stream.concat(answers.stream(), Stream.of(Care.button(run, gate.number())))
                        .toList();
    }

    /** What the answers would have done is no longer worth a line. */
    private static Message decided(String question, Run run, List<Recorded> log, Gate gate) {
        return new Message(
                question + " " + outcome(log, run, gate),
                List.of(BlockKit.text("*" + question + "*\n" + verdict(log, run, gate))));
    }

    static String withoutButtons(Run run) {
        return "Slack did not take the buttons: " + SlashCommand.pause(run.cluster()) + ", then "
                + SlashCommand.resume(run.cluster()) + ", asks again.";
    }

    private static String starter(Run run) {
        return run.terms().selfApproval()
                ? ""
                : "; not " + SlackText.mention(run.startedBy()) + ", who started this run";
    }

    private static Optional<String> soFar(Gate gate) {
        return gate.votes().isEmpty() ? Optional.empty() : Optional.of("Approved already: " + votes(gate));
    }

    private static String votes(Gate gate) {
        return gate.votes().stream()
                .map(vote -> SlackText.mention(vote.by()) + " " + SlackText.date(vote.at()))
                .collect(Collectors.joining(", "));
    }

    private static ButtonElement approve(Run run, Gate gate) {
        ButtonElement button = BlockKit.button("Approve " + label(gate.subject()), ClickRef.APPROVE, about(run, gate));
        button.setStyle("primary");
        if (gate.subject() instanceof GateSubject.Finalize) {
            button.setConfirm(BlockKit.confirm(
                    "Finalize the upgrade?",
                    "Confluence runs its upgrade tasks on " + run.cluster() + " for " + run.target()
                            + ". After that there is no way back but restoring a backup.",
                    "Yes, finalize",
                    "Not now"));
        }
        return button;
    }

    private static ButtonElement reject(Run run, Gate gate) {
        ButtonElement button = BlockKit.button("Reject " + label(gate.subject()), ClickRef.REJECT, about(run, gate));
        button.setStyle("danger");
        return button;
    }

    private static String label(GateSubject subject) {
        return switch (subject) {
            case GateSubject.Start start -> "start";
            case GateSubject.Node node -> node.name().text();
            case GateSubject.RollBack node -> "roll back of " + node.name().text();
            case GateSubject.Finalize last -> "finalize";
        };
    }

    private static ClickRef about(Run run, Gate gate) {
        return new ClickRef(run.id(), Long.toString(gate.number()));
    }
}
