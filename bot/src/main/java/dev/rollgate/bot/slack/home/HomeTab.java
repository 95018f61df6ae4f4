package dev.rollgate.bot.slack.home;

import com.slack.api.model.block.LayoutBlock;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.slack.api.Answer;
import dev.rollgate.bot.slack.api.SlackApi;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.view.HomePage;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.ClusterView;
import dev.rollgate.orchestration.run.Person;
import dev.rollgate.orchestration.run.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the home tab to whoever opens it, and keeps it up to date for an hour. What is shown is looked up each time; who
 * watches is remembered by this process only, so after a restart the tab waits to be opened again.
 */
public final class HomeTab {
    private static final Logger log = LoggerFactory.getLogger(HomeTab.class);
    private static final Duration WATCHED = Duration.ofHours(1);

    private final Tiles tiles;
    private final SlackApi slack;
    private final InstantSource clock;
    private final Map<Person, Instant> opened = new ConcurrentHashMap<>();

    /** @param runs asked for live runs only */
    public HomeTab(
            List<HomeCluster> clusters,
            Runs runs,
            RootMessages roots,
            Access access,
            SlackApi slack,
            Lookout lookout,
            InstantSource clock) {
        this.tiles = new Tiles(clusters, runs, roots, access, slack, lookout);
        this.slack = slack;
        this.clock = clock;
    }

    /** Returns at once; the tab is shown a moment later, and again when Confluence has answered. */
    public void opened(Person by) {
        opened.put(by, clock.instant());
        aside(() -> {
            publish(by, Map.of());
            publish(by, tiles.look());
        });
    }

    /** Returns at once; everybody who opened it lately is shown a moment later how things are. */
    void refresh() {
        aside(() -> {
            Map<ClusterKey, Reading<ClusterView>> seen = tiles.look();
            watching().forEach(viewer -> publish(viewer, seen));
        });
    }

    Set<Person> watching() {
        Instant longAgo = clock.instant().minus(WATCHED);
        opened.values().removeIf(at -> at.isBefore(longAgo));
        return Set.copyOf(opened.keySet());
    }

    /** Not repeated: it is shown again when it is opened, and when something happens. */
    private void publish(Person viewer, Map<ClusterKey, Reading<ClusterView>> seen) {
        List<LayoutBlock> page = tiles.areFor(viewer) ? HomePage.of(tiles.of(viewer, seen)) : HomePage.forMembersOnly();
        Answer<String> answer = slack.publishHome(viewer.id(), page);
        if (!(answer instanceof Answer.Done<String>)) {
            log.warn("Slack did not take the home tab of {}: {}", viewer, answer);
        }
    }

    private static void aside(Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                log.warn("a home tab is not shown", failed);
            }
        });
    }
}
