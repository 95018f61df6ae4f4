package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Gate;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;

/** What is said of a question that nobody answered at all, of those who take care, and of pagers that wake nobody. */
final class WaitingReply {
    private static final int CALLED = 400;
    private static final int WHY = 200;

    private WaitingReply() {}

    static Message parked(Run run, RunEvent.RunParked parked, Room room) {
        Gate gate = run.gate(parked.gate()).orElseThrow();
        String called = SlackText.cut(room.called(), CALLED);
        return said(
                Sign.PAUSED,
                "The run is parked, for nobody answered since " + SlackText.date(gate.since()) + ": "
                        + GateQuestion.of(run, gate) + " The question is withdrawn, and nothing new begins. "
                        + SlashCommand.resume(run.cluster()) + " takes the run up again and asks anew."
                        + (called.isEmpty() ? "" : " " + called));
    }

    /** @param then the run before it */
    static Message resumed(Run then, Person by) {
        return said(
                Sign.UNDER_WAY,
                SlackText.mention(by)
                        + (then.isParked()
                                ? " took the parked run up again: what nobody answered is asked anew."
                                : " resumed the run."));
    }

    /** @param log of {@code run}, whole */
    static Message careTaken(Run run, List<Recorded> log, long number, RunEvent.CareTaken care) {
        Run then = Run.of(run.id(), log.subList(0, (int) number));
        String until = then.gate(care.subject())
                .flatMap(gate -> Care.quietUntil(then, gate))
                .map(quiet -> " " + quiet)
                .orElse("");
        return said(
                Glossary.ON_IT.sign(),
                SlackText.mention(care.by()) + " is on it: “" + subject(then, care.subject()) + "”." + until);
    }

    private static String subject(Run then, long subject) {
        return then.incident(subject)
                .map(incident -> ProblemWords.sentence(incident.problem()))
                .orElseGet(() -> GateQuestion.of(then, then.gate(subject).orElseThrow()));
    }

    static Message pagerRefused(RunEvent.PagerRefused refused) {
        return said(
                Sign.ALARM,
                "Nobody is paged through " + SlackText.quoted(refused.pager()) + ": it refuses what it is sent ("
                        + SlackText.foreign(refused.why(), WHY)
                        + "). Check its key in the bot's configuration; it is tried again every few minutes.");
    }

    private static Message said(Sign sign, String sentence) {
        return new Message(sentence, List.of(BlockKit.text(sign.before(sentence))));
    }
}
