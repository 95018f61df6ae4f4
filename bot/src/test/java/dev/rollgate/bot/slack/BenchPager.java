package dev.rollgate.bot.slack;

import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.thread.ConfiguredPagers;
import dev.rollgate.bot.slack.thread.Courier;
import dev.rollgate.bot.slack.thread.NamedPager;
import dev.rollgate.bot.slack.thread.Pace;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.paging.Page;
import dev.rollgate.orchestration.paging.Pager;
import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.Person;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one pager on the bench: answers as it is told to, and remembers what it was sent. */
final class BenchPager implements Pager {
    volatile Receipt answer = new Receipt.Taken("202 Event processed");
    /** The deed, the urgency, the summary. */
    final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Receipt trigger(Page page, boolean repeated) {
        return took("trigger", page);
    }

    @Override
    public Receipt acknowledge(Page page, String by) {
        return took("acknowledge", page);
    }

    @Override
    public Receipt resolve(Page page) {
        return took("resolve", page);
    }

    private Receipt took(String deed, Page page) {
        sent.add(deed + " " + page.urgency() + " " + page.summary());
        return answer;
    }

    /** A test of it, for prod-wiki alone. */
    PagerTrial trial(SlackApi slack, CursorStore cursors, List<SlackCluster> clusters, InstantSource clock) {
        var configured = new ConfiguredPagers(
                List.of(new NamedPager("on-call", "PagerDuty", this)),
                key -> key.equals(SlackBench.PROD.key())
                        ? Map.of("on-call", Set.of(Urgency.CRITICAL, Urgency.APPROVAL))
                        : Map.of());
        Rooms rooms = key -> new Clusters(clusters).find(key).map(SlackCluster::room);
        var courier = new Courier(slack, new Pace(Clock.systemUTC()));
        return new PagerTrial(configured, courier, rooms, new RootMessages(cursors), Person::id, clock, length -> {});
    }
}
