package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.LiveMessage;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.bot.slack.view.Replies;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.run.Run;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replies under the board, in the order of the log: a message for each event worth one.
 *
 * <p>A {@linkplain LiveMessage live message} that shows no longer what is true is edited before anything else is said, so
 * that buttons go at once.
 * Which post comes next from a bookmark depends on the log only, never on the state: a step whose end is unknown can
 * therefore be looked for, whatever has happened since.
 */
public final class ThreadProjection implements Projection {
    private static final Duration UNTIL_ROOT = Duration.ofSeconds(1);
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(ThreadProjection.class);

    private final Courier courier;
    private final Rooms rooms;
    private final RootMessages roots;

    public ThreadProjection(Courier courier, Rooms rooms, RootMessages roots) {
        this.courier = courier;
        this.rooms = rooms;
        this.roots = roots;
    }

    @Override
    public String name() {
        return "slack-thread";
    }

    /** What one step works with. */
    private record Desk(Story story, Bookmark from, ThreadMemo memo, Room room) {
        Run run() {
            return story.run();
        }

        /** A live message as it is now. */
        Optional<LiveMessage> live(long event) {
            return Replies.live(run(), story.log(), event, room);
        }

        /** What is said about an event, if anything is. */
        Optional<Reply> reply(long event) {
            return live(event)
                    .map(now -> new Reply(event, now.message(), Optional.of(now)))
                    .or(() -> Replies.to(run(), story.log(), event, room)
                            .map(message -> new Reply(event, message, Optional.empty())));
        }

        Step told(long upTo, ThreadMemo next) {
            return new Step.Told(new Bookmark(upTo, next.asJson()));
        }
    }

    /** Something to post. */
    private record Reply(long event, Message message, Optional<LiveMessage> live) {}

    /** A posted message that shows what is no longer so. */
    private record Stale(String ts, LiveMessage now) {}

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        Run run = story.run();
        if (run.plan() == null) {
            return new Step.UpToDate(new Bookmark(run.version(), from.memo()));
        }
        return rooms.of(run.cluster())
                .map(room -> step(new Desk(story, from, ThreadMemo.read(from.memo()), room), repeated))
                .orElseGet(() -> new Step.Later(UNTIL_CONFIGURED, "the cluster is not configured", repeated));
    }

    private Step step(Desk desk, boolean repeated) {
        Optional<Stale> stale = stale(desk);
        Optional<Reply> next = next(desk);
        if (stale.isEmpty() && next.isEmpty()) {
            return new Step.UpToDate(
                    new Bookmark(desk.run().version(), desk.from().memo()));
        }
        Optional<String> root = roots.of(desk.run().id());
        if (root.isEmpty()) {
            return new Step.Later(UNTIL_ROOT, "the root message is not posted yet", repeated);
        }
        if (repeated && next.isPresent()) {
            switch (courier.lookFor(letter(desk, root.get(), next.get()))) {
                case Courier.Look.Found(String ts) -> {
                    return found(desk, next.get(), ts);
                }
                case Courier.Look.NotNow(Step.Later later) -> {
                    return later;
                }
                case Courier.Look.NotThere nothing -> {}
            }
        }
        return stale.map(shown -> edit(desk, shown)).orElseGet(() -> post(desk, root.get(), next.orElseThrow()));
    }

    private static Optional<Stale> stale(Desk desk) {
        return desk.memo().live().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> desk.live(entry.getKey()).stream()
                        .filter(now -> !Digest.of(now.message())
                                .equals(entry.getValue().digest()))
                        .map(now -> new Stale(entry.getValue().ts(), now)))
                .findFirst();
    }

    private static Optional<Reply> next(Desk desk) {
        return LongStream.rangeClosed(desk.from().told() + 1, desk.run().version())
                .mapToObj(desk::reply)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Step edit(Desk desk, Stale stale) {
        LiveMessage now = stale.now();
        Mark mark = new Mark(desk.run().id(), now.event());
        return switch (courier.edit(desk.room().channel(), stale.ts(), now.message(), mark)) {
            case Delivery.Sent(String same) -> desk.told(desk.from().told(), remember(desk.memo(), now, stale.ts()));
            case Delivery.NotNow(Step.Later later) -> later;
            case Delivery.Never(String code) -> {
                log.warn(
                        "run {}: the message about event {} cannot be edited ({})",
                        desk.run().id(),
                        now.event(),
                        code);
                yield desk.told(desk.from().told(), desk.memo().without(now.event()));
            }
        };
    }

    private Step post(Desk desk, String root, Reply reply) {
        return switch (courier.post(letter(desk, root, reply))) {
            case Delivery.Sent(String ts) ->
                desk.told(
                        reply.event(),
                        reply.live().map(now -> remember(desk.memo(), now, ts)).orElse(desk.memo()));
            case Delivery.NotNow(Step.Later later) -> later;
            case Delivery.Never(String code) -> {
                log.error(
                        "run {}: Slack takes no form of the reply to event {} ({}); it is left out",
                        desk.run().id(),
                        reply.event(),
                        code);
                yield desk.told(reply.event(), desk.memo());
            }
        };
    }

    /** What it shows is not known: a live message is edited once more to be sure. */
    private static Step found(Desk desk, Reply reply, String ts) {
        return desk.told(
                reply.event(),
                reply.live().map(now -> desk.memo().with(now.event(), ts, "")).orElse(desk.memo()));
    }

    /** What is shown settled is never edited again. */
    private static ThreadMemo remember(ThreadMemo memo, LiveMessage shown, String ts) {
        return shown.settled() ? memo.without(shown.event()) : memo.with(shown.event(), ts, Digest.of(shown.message()));
    }

    private static Letter letter(Desk desk, String root, Reply reply) {
        return Letter.about(desk.run(), reply.event(), Place.thread(desk.room().channel(), root), reply.message());
    }
}
