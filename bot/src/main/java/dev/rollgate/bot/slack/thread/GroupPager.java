package dev.rollgate.bot.slack.thread;

import dev.rollgate.bot.slack.api.Mark;
import dev.rollgate.bot.slack.api.Place;
import dev.rollgate.bot.slack.view.GroupCall;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.Projection.Step;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.Optional;

/**
 * Wakes people in Slack: mentions a user group, once for each page, in the thread of the run. That somebody is on it, and
 * that it is over, is said there anyway.
 */
public final class GroupPager implements Pager {
    private static final Duration UNTIL_ROOT = Duration.ofSeconds(1);
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);

    private final String name;
    private final String group;
    private final Courier courier;
    private final Rooms rooms;
    private final RootMessages roots;

    /**
     * One for a group.
     *
     * @param name as in the configuration: two pagers may mention the same group
     * @param group its id
     */
    public GroupPager(String name, String group, Courier courier, Rooms rooms, RootMessages roots) {
        this.name = name;
        this.group = group;
        this.courier = courier;
        this.rooms = rooms;
        this.roots = roots;
    }

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return rooms.of(page.cluster())
                .map(room -> trigger(page, room, repeated))
                .orElseGet(() -> notNow(UNTIL_CONFIGURED, "the cluster is not configured", repeated));
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return new Receipt.Taken("the thread says who is on it");
    }

    @Override
    public Receipt resolve(Page page) {
        return new Receipt.Taken("the thread says that it is over");
    }

    private Receipt trigger(Page page, Room room, boolean repeated) {
        return switch (PageAddress.of(page)) {
            case PageAddress.OfRun(RunId run, long subject) ->
                roots.of(run)
                        .map(root ->
                                call(page, Place.thread(room.channel(), root), new Mark(run, subject, name), repeated))
                        .orElseGet(() -> notNow(UNTIL_ROOT, "the run has no thread yet", repeated));
            case PageAddress.OfTest(Optional<String> root) ->
                call(page, new Place(room.channel(), root.orElse(null)), markOfTest(page), repeated);
        };
    }

    private Mark markOfTest(Page page) {
        return new Mark(new RunId("test"), page.since().toEpochMilli(), name);
    }

    private Receipt call(Page page, Place place, Mark mark, boolean repeated) {
        Letter letter = Letter.since(page.since(), place, mark, GroupCall.of(group, page));
        if (repeated) {
            switch (courier.lookFor(letter)) {
                case Courier.Look.Found found -> {
                    return new Receipt.Taken("it is in the thread already");
                }
                case Courier.Look.NotNow(Step.Later later) -> {
                    return notNow(later.delay(), later.why(), later.mayHaveHappened());
                }
                case Courier.Look.NotThere nothing -> {}
            }
        }
        return switch (courier.post(letter)) {
            case Delivery.Sent sent -> new Receipt.Taken("posted");
            case Delivery.NotNow(Step.Later later) -> notNow(later.delay(), later.why(), later.mayHaveHappened());
            case Delivery.Never(String code) -> new Receipt.Refused("Slack: " + code);
        };
    }

    private static Receipt notNow(Duration pause, String why, boolean mayHaveArrived) {
        return new Receipt.NotNow(Optional.of(pause), why, mayHaveArrived);
    }
}
