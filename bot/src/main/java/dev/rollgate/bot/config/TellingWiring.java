package dev.rollgate.bot.config;

import dev.rollgate.bot.ops.MeasuredSlackApi;
import dev.rollgate.bot.slack.thread.BoardProjection;
import dev.rollgate.bot.slack.thread.Courier;
import dev.rollgate.bot.slack.thread.LinkProjection;
import dev.rollgate.bot.slack.thread.Pace;
import dev.rollgate.bot.slack.thread.PrivateProjection;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.thread.ThreadProjection;
import dev.rollgate.bot.slack.thread.Threads;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.Room;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.driver.NodeDriver;
import dev.rollgate.orchestration.driver.manual.ManualDriver;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.paging.Urgency;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told in Slack of a run's log: a thread, its board, and private words. */
@Configuration(proxyBeanMethods = false)
class TellingWiring {
    @Bean
    Rooms rooms(Settings settings) {
        return key -> Optional.ofNullable(settings.clusters().get(key)).map(TellingWiring::room);
    }

    @Bean
    Pace pace(Clock clock) {
        return new Pace(clock);
    }

    @Bean
    Courier courier(MeasuredSlackApi slack, Pace pace) {
        return new Courier(slack, pace);
    }

    @Bean
    BoardProjection boardProjection(Courier courier, Rooms rooms, PagerSights pagers, Clock clock) {
        return new BoardProjection(courier, rooms, pagers, clock);
    }

    @Bean
    RootMessages rootMessages(CursorStore cursors) {
        return new RootMessages(cursors);
    }

    @Bean
    Threads threads(RunStore store, RootMessages roots) {
        return new Threads(store, roots);
    }

    @Bean
    ThreadProjection threadProjection(Courier courier, Rooms rooms, RootMessages roots) {
        return new ThreadProjection(courier, rooms, roots);
    }

    @Bean
    LinkProjection linkProjection(MeasuredSlackApi slack, Rooms rooms, RootMessages roots) {
        return new LinkProjection(slack, rooms, roots);
    }

    @Bean
    PrivateProjection privateProjection(Courier courier, Rooms rooms) {
        return new PrivateProjection(courier, rooms);
    }

    static Room room(ClusterSettings cluster) {
        return new Room(
                cluster.channel(),
                cluster.policy().approvers(),
                driver(cluster.driver()),
                Balancers.of(cluster),
                cluster.paging().pagersFor(Urgency.APPROVAL));
    }

    private static NodeDriver driver(ClusterSettings.Driver type) {
        return switch (type) {
            case MANUAL -> new ManualDriver();
        };
    }
}
