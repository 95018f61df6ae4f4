package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question that nobody answers, asked louder. The first message may be far up by then, so this one has its buttons too,
 * until the question is decided or asked louder still.
 */
final class LouderReply {
    private static final String AGAIN = "Asked again below.";
    private static final int CALLED = 400;
    private static final int QUESTION = 500;

    private LouderReply() {}

    /**
     * The message as it is now.
     *
     * @param log of {@code run}, whole
     * @param number of the event in it
     */
    static LiveMessage live(Run run, List<Recorded> log, long number, RunEvent.GateEscalated louder, Room room) {
        Gate gate = run.gate(louder.gate()).orElseThrow();
        if (!gate.isOpen()) {
            return settled(
                    number,
                    run,
                    gate,
                    louder.stage(),
                    GateMessage.verdict(log, run, gate),
                    GateMessage.outcome(log, run, gate));
        }
        if (gate.stage() != louder.stage()) {
            return settled(number, run, gate, louder.stage(), Sign.GOING_BACK.before(AGAIN), AGAIN);
        }
        Instant at = log.get((int) number - 1).at();
        return new LiveMessage(number, open(run, log, gate, at, room), false);
    }

    private static LiveMessage settled(long number, Run run, Gate gate, Stage stage, String verdict, String words) {
        String was = past(stage) + ": " + SlackText.cut(GateQuestion.of(run, gate), QUESTION);
        return new LiveMessage(
                number, new Message(was + " " + words, List.of(BlockKit.text(was + "\n" + verdict))), true);
    }

    private static Message open(Run run, List<Recorded> log, Gate gate, Instant at, Room room) {
        String still = "Still waiting: " + SlackText.cut(GateQuestion.of(run, gate), QUESTION);
        String asked = "Asked " + SlackText.date(gate.since()) + " · " + GateMessage.approvals(gate);
        String call = call(run, gate.stage(), room);
        String next = Care.quietUntil(run, gate).orElseGet(() -> NextStages.after(run, gate.stage(), at, room));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(BlockKit.text(sign(gate.stage()).before("*" + still + "*") + "\n" + asked));
        if (!call.isEmpty()) {
            blocks.add(BlockKit.text(call));
        }
        blocks.add(BlockKit.aside(GatePlan.of(run, log, gate) + (next.isEmpty() ? "" : "\n" + next)));
        Care.line(gate.onIt()).ifPresent(blocks::add);
        blocks.add(BlockKit.row(GateMessage.buttons(run, gate)));
        String text = still + " Asked " + SlackText.date(gate.since()) + "." + (call.isEmpty() ? "" : " " + call);
        return new Message(text, blocks, SlackText.cut(text, 900) + " " + GateMessage.withoutButtons(run));
    }

    /** Who is called, from when on people are: a reminder calls nobody by name. */
    private static String call(Run run, Stage stage, Room room) {
        return switch (stage) {
            case MENTIONED -> SlackText.cut(room.asked(), CALLED);
            case PAGED -> paged(run, room) + " " + SlackText.cut(room.asked(), CALLED);
            case ASKED, REMINDED, PARKED -> "";
        };
    }

    private static String paged(Run run, Room room) {
        String pagers = room.approvalPagers().stream()
                .map(pager -> "`" + SlackText.foreign(pager, 40) + "`")
                .collect(Collectors.joining(", "));
        return pagers.isEmpty()
                ? "Nobody is paged: no pager is configured for the approvals of " + SlackText.name(run.cluster()) + "."
                : "Somebody is paged, by " + SlackText.cut(pagers, CALLED) + ".";
    }

    private static Sign sign(Stage stage) {
        return stage == Stage.REMINDED ? Sign.WAITING : Sign.PERSON;
    }

    private static String past(Stage stage) {
        return switch (stage) {
            case ASKED, REMINDED -> "Reminded";
            case MENTIONED -> "Asked by name";
            case PAGED, PARKED -> "Paged";
        };
    }
}
