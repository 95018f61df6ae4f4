package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Problem;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.util.List;
import java.util.Optional;

/**
 * How an alert ended: what it says from then on, in the place of advice and buttons.
 *
 * @param words a sentence in mrkdwn
 */
record AlertEnd(Sign sign, String words) {
    /**
     * @param log of {@code run}, whole
     * @param raised number of the event that raised {@code problem}
     * @return empty while the alert is open
     */
    static Optional<AlertEnd> of(Run run, List<Recorded> log, long raised, Problem problem) {
        return log.stream()
                .skip(raised)
                .flatMap(later -> by(later, problem.key()).stream())
                .findFirst()
                .or(() -> byTheEndOf(run));
    }

    String shown() {
        return sign.before(words);
    }

    private static Optional<AlertEnd> by(Recorded recorded, String key) {
        String date = SlackText.date(recorded.at());
        return switch (recorded.event()) {
            case RunEvent.ProblemCleared(Problem over)
            when over.key().equals(key) -> Optional.of(new AlertEnd(Sign.DONE, "Over " + date + "."));
            case RunEvent.ProblemRaised(Problem again)
            when again.key().equals(key) ->
                Optional.of(new AlertEnd(Sign.GOING_BACK, "Told anew " + date + ", below."));
            default -> Optional.empty();
        };
    }

    private static Optional<AlertEnd> byTheEndOf(Run run) {
        return Optional.ofNullable(run.endedAt())
                .map(at -> new AlertEnd(Glossary.of(run.phase()).sign(), "The run ended " + SlackText.date(at) + "."));
    }
}
