package dev.rollgate.bot.config;

import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.ops.MeasuredSlackApi;
import dev.rollgate.bot.slack.home.HomeCluster;
import dev.rollgate.bot.slack.home.HomeProjection;
import dev.rollgate.bot.slack.home.HomeTab;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot's home tab. */
@Configuration(proxyBeanMethods = false)
class HomeWiring {
    @Bean
    HomeTab homeTab(
            Settings settings,
            RunStore store,
            Schedule schedule,
            ExecutorService bell,
            RootMessages roots,
            Access access,
            MeasuredSlackApi slack,
            Lookout lookout,
            Clock clock) {
        return new HomeTab(clusters(settings), new Runs(store, schedule, bell), roots, access, slack, lookout, clock);
    }

    @Bean
    HomeProjection homeProjection(HomeTab tab, Clock clock) {
        return new HomeProjection(tab, clock);
    }

    private static List<HomeCluster> clusters(Settings settings) {
        return settings.clusters().entrySet().stream()
                .map(entry -> new HomeCluster(
                        entry.getKey(),
                        TellingWiring.room(entry.getValue()),
                        entry.getValue().policy()))
                .toList();
    }
}
