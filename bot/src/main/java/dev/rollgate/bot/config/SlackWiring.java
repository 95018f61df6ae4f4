package dev.rollgate.bot.config;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.rollgate.bot.access.Access;
import dev.rollgate.bot.access.CachedDirectory;
import dev.rollgate.bot.ops.Acknowledgements;
import dev.rollgate.bot.ops.MeasuredSlackApi;
import dev.rollgate.bot.slack.Clusters;
import dev.rollgate.bot.slack.CursorReader;
import dev.rollgate.bot.slack.RunIds;
import dev.rollgate.bot.slack.SlackApp;
import dev.rollgate.bot.slack.SlackCluster;
import dev.rollgate.bot.slack.SlackParts;
import dev.rollgate.bot.slack.WithinLimit;
import dev.rollgate.bot.slack.api.SlackApiClient;
import dev.rollgate.bot.slack.api.SlackSdk;
import dev.rollgate.bot.slack.home.HomeTab;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.thread.Threads;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.orchestration.confluence.Secret;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.Lookout;
import dev.rollgate.orchestration.engine.Projection;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.Runs;
import dev.rollgate.orchestration.engine.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people type and click. Slack is not called when the bot starts: it may be away. */
@Configuration(proxyBeanMethods = false)
class SlackWiring {
    @Bean
    Slack slack(Settings settings) {
        return SlackSdk.open(settings.slack().apiUrl().toString());
    }

    @Bean
    SlackApiClient slackApiClient(Slack slack, Settings settings) {
        return new SlackApiClient(slack, settings.slack().botToken().reveal());
    }

    @Bean
    MeasuredSlackApi slackApi(SlackApiClient client, MeterRegistry meters) {
        return new MeasuredSlackApi(client, meters);
    }

    @Bean
    Access access(MeasuredSlackApi slack, Clock clock) {
        return new Access(new CachedDirectory(new SlackDirectory(slack), clock));
    }

    @Bean
    WithinLimit withinLimit(RunStore store, Schedule schedule, ExecutorService bell) {
        return new WithinLimit(store, inTime -> new Runs(inTime, schedule, bell));
    }

    @Bean
    CursorReader cursorReader(
            CursorStore cursors, List<Projection> projections, RootMessages roots, PagerSights pagers, Clock clock) {
        return new CursorReader(
                cursors, projections.stream().map(Projection::name).toList(), roots::of, pagers, clock);
    }

    @Bean
    SlackParts slackParts(
            Settings settings,
            Access access,
            WithinLimit limit,
            Lookout lookout,
            CursorReader told,
            MeasuredSlackApi api,
            Threads threads,
            PagerTrial pagerTrial,
            HomeTab home) {
        return new SlackParts(
                clusters(settings),
                access,
                new RunIds(),
                limit,
                lookout,
                told,
                api,
                threads::runOf,
                pagerTrial,
                home::opened);
    }

    @Bean
    App boltApp(Settings settings, Slack slack, Clock clock, SlackParts parts) {
        return SlackApp.build(signingSecret(settings), slack, clock, parts);
    }

    /** In Socket Mode nothing of Slack's comes by HTTP. */
    @Bean
    ServletRegistrationBean<SlackServlet> slackServlet(
            Settings settings, App boltApp, Acknowledgements acknowledgements) {
        var servlet = new ServletRegistrationBean<>(new SlackServlet(boltApp, acknowledgements), "/slack/events");
        servlet.setEnabled(signingSecret(settings).isPresent());
        return servlet;
    }

    private static Optional<String> signingSecret(Settings settings) {
        return switch (settings.slack().way()) {
            case Settings.Way.Http(Secret secret) -> Optional.of(secret.reveal());
            case Settings.Way.Socket socket -> Optional.empty();
        };
    }

    private static Clusters clusters(Settings settings) {
        return new Clusters(settings.clusters().entrySet().stream()
                .map(entry -> new SlackCluster(
                        entry.getKey(),
                        TellingWiring.room(entry.getValue()),
                        entry.getValue().policy(),
                        entry.getValue().terms()))
                .toList());
    }
}
