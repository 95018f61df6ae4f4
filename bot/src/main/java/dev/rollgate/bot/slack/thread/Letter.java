package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;

/**
 * Something to be said once.
 *
 * @param since it cannot have been posted before, by Slack's clock
 */
record Letter(Place place, Mark mark, Instant since, Message message) {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    /** @param since when what it is about began, by our clock */
    static Letter since(Instant since, Place place, Mark mark, Message message) {
        return new Letter(place, mark, since.minus(CLOCKS_APART), message);
    }

    static Letter about(Run run, long event, Place place, Message message) {
        return new Letter(place, new Mark(run.id(), event), run.startedAt().minus(CLOCKS_APART), message);
    }
}
