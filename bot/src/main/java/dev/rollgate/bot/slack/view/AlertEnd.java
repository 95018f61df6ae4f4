package dev.rollgate.bot.slack.view;

import dev.rollgate.orchestration.run.Incident;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Run;
import java.time.Instant;
import java.util.Optional;

/**
 * How an alert ended: what it says from then on, in the place of advice and buttons.
 *
 * @param words a sentence in mrkdwn
 */
record AlertEnd(Sign sign, String words) {
    /** Empty while it is open. */
    static Optional<AlertEnd> of(Run run, Incident incident) {
        return Optional.ofNullable(incident.ending()).map(ending -> by(run, incident, ending));
    }

    String shown() {
        return sign.before(words);
    }

    private static AlertEnd by(Run run, Incident incident, Incident.Ending ending) {
        String date = SlackText.date(ending.at());
        return switch (ending.how()) {
            case Incident.How.ByItself over ->
                isToldAnew(run, incident, ending.at())
                        ? new AlertEnd(Sign.GOING_BACK, "Told anew " + date + ", below.")
                        : new AlertEnd(Sign.DONE, "Over " + date + ".");
            case Incident.How.MoreTime(Person by, Instant until) ->
                new AlertEnd(
                        Sign.WAITING,
                        SlackText.mention(by) + " waits until " + SlackText.date(until)
                                + ". It is told again if it is still so then.");
            case Incident.How.Retried(Person by) ->
                new AlertEnd(Sign.REPLACING, SlackText.mention(by) + " had the step done again " + date + ".");
            case Incident.How.TakenOver(Person by) ->
                new AlertEnd(Sign.UNDER_WAY, SlackText.mention(by) + " took over " + date + ".");
            case Incident.How.WithTheRun end ->
                new AlertEnd(Glossary.of(run.phase()).sign(), "The run ended " + date + ".");
        };
    }

    /** What is raised while it is open, with other details, is the later alert's business. */
    private static boolean isToldAnew(Run run, Incident incident, Instant at) {
        return run.incidents().stream()
                .anyMatch(later -> later.number() > incident.number()
                        && later.since().equals(at)
                        && later.problem().key().equals(incident.problem().key()));
    }
}
