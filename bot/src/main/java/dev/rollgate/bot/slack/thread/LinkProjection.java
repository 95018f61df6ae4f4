package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.Projection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks Slack once where a run's thread is, and remembers it, so that whoever needs the address need not wait for Slack. It
 * may stay unknown.
 */
public final class LinkProjection implements Projection {
    static final String NAME = "slack-link";
    private static final Duration UNTIL_ROOT = Duration.ofSeconds(3);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final SlackApi slack;
    private final Rooms rooms;
    private final RootMessages roots;

    public LinkProjection(SlackApi slack, Rooms rooms, RootMessages roots) {
        this.slack = slack;
        this.rooms = rooms;
        this.roots = roots;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step tellNext(Story story, Bookmark from, boolean repeated) {
        Bookmark same = new Bookmark(story.run().version(), from.memo());
        Optional<Room> room = rooms.of(story.run().cluster());
        if (story.run().plan() == null || story.run().isOver() || room.isEmpty()) {
            return new Step.UpToDate(same);
        }
        Optional<String> root = roots.of(story.run().id());
        if (root.isEmpty()) {
            return new Step.Idle(same, UNTIL_ROOT);
        }
        return LinkMemo.read(from.memo()).isOf(root.get())
                ? new Step.UpToDate(same)
                : ask(same, room.get().channel(), root.get());
    }

    private Step ask(Bookmark same, String channel, String root) {
        return switch (slack.linkTo(channel, root)) {
            case Answer.Done<URI>(URI link) ->
                new Step.UpToDate(new Bookmark(same.told(), new LinkMemo(root, link.toString()).asJson()));
            case Answer.RateLimited<URI>(Duration retryAfter) -> new Step.Idle(same, retryAfter);
            case Answer.Refused<URI> refused -> new Step.Idle(same, AFTER_A_FAILURE);
            case Answer.Unclear<URI> unclear -> new Step.Idle(same, AFTER_A_FAILURE);
        };
    }
}
