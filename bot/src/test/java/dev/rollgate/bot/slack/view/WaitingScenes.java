package dev.rollgate.bot.slack.view;

import static dev.rollgate.bot.slack.view.RunLog.BEN;
import static dev.rollgate.bot.slack.view.RunLog.CARO;
import static dev.rollgate.bot.slack.view.RunLog.ROOM;

import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.GateSubject;
import dev.rollgate.orchestration.run.QuietHours;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What is said while nobody answers, and of those who take care. */
public final class WaitingScenes {
    static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    static final Room PAGED =
            new Room(ROOM.channel(), ROOM.approvers(), ROOM.driver(), ROOM.balancer(), List.of("on-call"));

    private WaitingScenes() {}

    /** The start is asked for, and has been asked for as loud as that. */
    static RunLog unanswered(Stage... stages) {
        RunLog log =
                RunLog.impatient(NIGHT).passed("wiki-1", "wiki-2", "wiki-3").asked(new GateSubject.Start());
        for (Stage stage : stages) {
            log.louder(stage);
        }
        return log;
    }

    public static Scene nobodyAnswers() {
        RunLog reminded = unanswered(Stage.REMINDED);
        RunLog called = unanswered(Stage.REMINDED, Stage.MENTIONED);
        RunLog parked = unanswered(Stage.PAGED);
        parked.then(new RunEvent.RunParked(3));
        RunLog care = unanswered(Stage.REMINDED).takenCareOf(CARO);
        return new Scene(
                "Nobody answers",
                List.of(
                        reply("People are reminded", reminded, 4),
                        reply("They are asked by name, and the reminder has no buttons any more", called, 4),
                        reply("What they are asked by name", called, 5),
                        reply("Somebody is paged", unanswered(Stage.PAGED), 4),
                        new Shot(
                                "The same, where no pager is for approvals",
                                "",
                                Replies.to(
                                                unanswered(Stage.PAGED).run(),
                                                unanswered(Stage.PAGED).log(),
                                                4,
                                                ROOM)
                                        .orElseThrow(),
                                "no pager"),
                        reply("Somebody is on it", care, 5),
                        reply("The reminder says so", care, 4),
                        reply(
                                "Somebody answers, and the reminder says so",
                                unanswered(Stage.REMINDED).approved(BEN),
                                4),
                        reply("The run is parked", parked, 5),
                        reply("It is taken up again", new RunLog(parked.log()).then(new RunEvent.RunResumed(BEN)), 6)));
    }

    public static Scene pagers() {
        RunLog error = WentWrong.inError();
        RunLog care =
                new RunLog(error.log()).then(new RunEvent.CareTaken(error.log().size(), CARO));
        return new Scene(
                "Somebody takes care, and a pager that wakes nobody",
                List.of(
                        reply("Somebody is on it", care, care.log().size()),
                        reply("The alert says so", care, care.log().size() - 1),
                        reply(
                                "A pager refuses",
                                new RunLog(error.log())
                                        .then(new RunEvent.PagerRefused("on-call", "401: invalid routing key")),
                                error.log().size() + 1)));
    }

    private static Shot reply(String when, RunLog log, int number) {
        Run run = log.run();
        return Shot.seenByAll(
                when,
                Replies.to(run, log.log(), number, PAGED).orElseThrow(),
                log.log().get(number - 1).event());
    }
}
