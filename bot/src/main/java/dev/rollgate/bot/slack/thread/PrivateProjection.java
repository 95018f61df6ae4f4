package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.bot.slack.view.PrivateMessages;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.run.Recorded;
import dev.rollgate.orchestration.run.Run;
import dev.rollgate.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the person who asked for a run, and nobody else, why it was not started: whispered in the cluster's channel, or
 * by direct message where that cannot reach them. A whisper cannot be looked for, so a lost answer may show it twice.
 */
public final class PrivateProjection implements Projection {
    private static final String DIRECT = "{\"direct\":true}";
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(PrivateProjection.class);

    private final Courier courier;
    private final Rooms rooms;

    public PrivateProjection(Courier courier, Rooms rooms) {
        this.courier = courier;
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "slack-private";
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        Run run = story.run();
        Optional<Recorded> blocked = story.log().stream()
                .filter(recorded -> recorded.number() > from.told())
                .filter(recorded -> recorded.event() instanceof RunEvent.PreflightBlocked)
                .findFirst();
        if (blocked.isEmpty()) {
            return new Step.UpToDate(new Bookmark(run.version(), from.memo()));
        }
        return rooms.of(run.cluster())
                .map(room -> tell(run, blocked.get(), room, from))
                .orElseGet(() -> new Step.Later(UNTIL_CONFIGURED, "the cluster is not configured", repeated));
    }

    private Step tell(Run run, Recorded blocked, Room room, Bookmark from) {
        RunEvent.PreflightBlocked why = (RunEvent.PreflightBlocked) blocked.event();
        Message message = PrivateMessages.notStarted(run, why.checks());
        String person = run.startedBy().id();
        boolean direct = from.memo().equals(DIRECT);
        Delivery delivery = direct
                ? courier.post(Letter.about(run, blocked.number(), Place.channel(person), message))
                : courier.whisper(room.channel(), person, message);
        return switch (delivery) {
            case Delivery.Sent(String ts) -> new Step.Told(new Bookmark(blocked.number(), from.memo()));
            case Delivery.NotNow(Step.Later later) -> later;
            case Delivery.Never(String code)
            when direct -> {
                log.error("run {}: {} cannot be told why it was not started ({})", run.id(), person, code);
                yield new Step.Told(new Bookmark(blocked.number(), from.memo()));
            }
            case Delivery.Never(String code) -> new Step.Told(new Bookmark(from.told(), DIRECT));
        };
    }
}
