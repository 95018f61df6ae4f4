package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Escalation;
import dev.rollgate.orchestration.run.Escalation.Stage;
import dev.rollgate.orchestration.run.QuietHours;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What comes of a question if nobody answers it, and when: as agreed in the run's terms. */
final class NextStages {
    private final Escalation terms;
    private final Stage reached;
    private final Instant at;
    private final Room room;

    private NextStages(Escalation terms, Stage reached, Instant at, Room room) {
        this.terms = terms;
        this.reached = reached;
        this.at = at;
        this.room = room;
    }

    /**
     * In mrkdwn; empty where nothing more comes.
     *
     * @param at when {@code reached} was
     */
    static String after(Run run, Stage reached, Instant at, Room room) {
        return new NextStages(run.terms().escalation(), reached, at, room).sentences();
    }

    private String sentences() {
        List<String> next = new ArrayList<>();
        add(next, Stage.MENTIONED, "it is asked again " + (room.called().isEmpty() ? "" : "by name "));
        if (!room.approvalPagers().isEmpty()) {
            add(next, Stage.PAGED, "somebody is paged ");
        }
        add(next, Stage.PARKED, "the run is parked ");
        return next.isEmpty() ? "" : "If nobody answers, " + String.join(", ", next) + "." + quiet();
    }

    private void add(List<String> next, Stage stage, String what) {
        if (stage.compareTo(reached) > 0 && time(stage).isPositive()) {
            Instant then = Awake.after(at, time(stage).minus(time(reached)), terms.quiet());
            next.add(what + SlackText.date(then));
        }
    }

    private String quiet() {
        QuietHours quiet = terms.quiet();
        return quiet == null
                ? ""
                : " " + quiet.from() + " to " + quiet.to() + " ("
                        + SlackText.foreign(quiet.zone().getId(), 40) + ") does not count.";
    }

    private Duration time(Stage stage) {
        return switch (stage) {
            case ASKED -> Duration.ZERO;
            case REMINDED -> terms.remind();
            case MENTIONED -> terms.mention();
            case PAGED -> terms.page();
            case PARKED -> terms.park();
        };
    }
}
