package dev.rollgate.bot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.Optional;

/** What is said while nobody answers, and when somebody says that they are on it. */
final class WaitingReply {
    private static final int CALLED = 400;
    private static final int WHY = 200;

    private WaitingReply() {}

    /** Empty where nobody hears more of it than before. */
    static Optional<Message> louder(Run run, RunEvent.GateEscalated louder, Room room) {
        Gate gate = run.gate(louder.gate()).orElseThrow();
        String waiting =
                "Still waiting: " + GateQuestion.of(run, gate) + " Asked " + SlackText.date(gate.since()) + ".";
        String called = SlackText.cut(room.called(), CALLED);
        return switch (louder.stage()) {
            case REMINDED -> Optional.of(said(Sign.WAITING, waiting));
            case MENTIONED -> Optional.of(said(Sign.PERSON, waiting + (called.isEmpty() ? "" : " " + called)));
            case PAGED ->
                Optional.of(
                        said(Sign.PERSON, waiting + " Somebody is paged." + (called.isEmpty() ? "" : " " + called)));
            case ASKED, PARKED -> Optional.empty();
        };
    }

    static Message parked(Run run, RunEvent.RunParked parked, Room room) {
        Gate gate = run.gate(parked.gate()).orElseThrow();
        return said(
                Sign.PAUSED,
                "Nobody answered: " + GateQuestion.of(run, gate)
                        + " The run is parked: nothing new begins, and the question" + " is withdrawn. "
                        + SlashCommand.resume(run.cluster()) + " takes it up again and asks anew.");
    }

    static Message careTaken(Run run, RunEvent.CareTaken care) {
        String what = run.incident(care.subject())
                .map(incident -> "“" + ProblemWords.sentence(incident.problem()) + "”")
                .or(() -> run.gate(care.subject()).map(gate -> "“" + GateQuestion.of(run, gate) + "”"))
                .orElse("it");
        return said(Sign.UNDER_WAY, SlackText.mention(care.by()) + " is on it: " + what + ".");
    }

    static Message pagerRefused(RunEvent.PagerRefused refused) {
        return said(
                Sign.ALARM,
                "Nobody is paged through " + SlackText.quoted(refused.pager()) + ": it refuses what it is sent ("
                        + SlackText.foreign(refused.why(), WHY)
                        + "). Check its key in the bot's configuration; it is tried again every few minutes.");
    }

    private static Message said(Sign sign, String sentence) {
        List<LayoutBlock> blocks = List.of(BlockKit.text(sign.before(sentence)));
        return new Message(sentence, blocks);
    }
}
