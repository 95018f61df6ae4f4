package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.Board;
import dev.rollgate.bot.slack.view.Message;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.PagesSeen;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The root message of a run: posted once the run has a plan, then edited in place where what it would show differs from
 * what it shows. The latest state wins; what was in between is not shown.
 */
public final class BoardProjection implements Projection {
    static final String NAME = "slack-board";
    /** The board's number in marks: it is about no single event. */
    private static final long BOARD = 0;

    private static final String DELETED = "message_not_found";
    /** What a pager takes is no event of the run: nothing rings when it has. */
    private static final Duration UNTIL_PAGED = Duration.ofSeconds(3);

    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(BoardProjection.class);

    private final Courier courier;
    private final Rooms rooms;
    private final PagerSights pagers;
    private final Clock clock;

    public BoardProjection(Courier courier, Rooms rooms, PagerSights pagers, Clock clock) {
        this.courier = courier;
        this.rooms = rooms;
        this.pagers = pagers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        BoardMemo memo = BoardMemo.read(from.memo());
        if (story.run().plan() == null || memo.lost()) {
            return new Step.UpToDate(bookmark(story.run(), memo));
        }
        return rooms.of(story.run().cluster())
                .map(room -> memo.root() == null
                        ? root(story, room, memo, from, repeated)
                        : again(story, room, memo, from, repeated))
                .orElseGet(() -> new Step.Later(UNTIL_CONFIGURED, "the cluster is not configured", repeated));
    }

    private Step root(Story story, Room room, BoardMemo memo, Bookmark from, boolean repeated) {
        Run run = story.run();
        PagesSeen paged = pagers.of(run);
        Message message = Board.of(run, story.log(), room, paged);
        Letter letter = Letter.about(run, BOARD, Place.channel(room.channel()), message);
        if (repeated) {
            switch (courier.lookFor(letter)) {
                case Courier.Look.Found(String ts) -> {
                    // what it shows is not known, so this is not told yet
                    return new Step.Told(new Bookmark(
                            Math.min(from.told(), run.version() - 1),
                            memo.found(ts).asJson()));
                }
                case Courier.Look.NotNow(Step.Later later) -> {
                    return later;
                }
                case Courier.Look.NotThere nothing -> {}
            }
        }
        return switch (courier.post(letter)) {
            case Delivery.Sent(String ts) -> done(shown(run, memo, ts, message, paged), paged);
            case Delivery.NotNow(Step.Later later) -> later;
            case Delivery.Never(String code) -> new Step.Later(UNTIL_CONFIGURED, "Slack: " + code, false);
        };
    }

    private Step again(Story story, Room room, BoardMemo memo, Bookmark from, boolean repeated) {
        Run run = story.run();
        String root = Objects.requireNonNull(memo.root());
        PagesSeen paged = pagers.of(run);
        Message message = Board.of(run, story.log(), room, paged);
        if (memo.shown().equals(Digest.of(message))) {
            return done(bookmark(run, memo), paged);
        }
        Duration wait = BoardTiming.untilEdit(run, story.log(), memo, paged, clock.instant());
        if (!wait.isZero()) {
            return new Step.Later(wait, "gathering what is to be shown", repeated);
        }
        return switch (courier.edit(room.channel(), root, message, new Mark(run.id(), BOARD))) {
            case Delivery.Sent(String same) -> done(shown(run, memo, root, message, paged), paged);
            case Delivery.NotNow(Step.Later later) -> later;
            case Delivery.Never(String code)
            when code.equals(DELETED) && !memo.renewed() -> {
                log.warn("run {}: somebody deleted its root message; another is posted", run.id());
                // not told any more, even where nothing has happened since
                yield new Step.Told(new Bookmark(
                        Math.min(from.told(), run.version() - 1), memo.deleted().asJson()));
            }
            case Delivery.Never(String code) -> {
                log.warn("run {}: its board cannot be edited any more ({}); the thread goes on", run.id(), code);
                yield new Step.Told(bookmark(run, memo.givenUp()));
            }
        };
    }

    /** While a pager is about to take or to give up a page the board is looked at again, for nothing else would say so. */
    private static Step done(Bookmark upTo, PagesSeen paged) {
        return paged.settled() ? new Step.UpToDate(upTo) : new Step.Idle(upTo, UNTIL_PAGED);
    }

    private Bookmark shown(Run run, BoardMemo memo, String ts, Message message, PagesSeen paged) {
        Instant now = clock.instant();
        return bookmark(run, memo.showing(ts, Digest.of(message), Board.gist(run, paged), now));
    }

    private static Bookmark bookmark(Run run, BoardMemo memo) {
        return new Bookmark(run.version(), memo.asJson());
    }
}
