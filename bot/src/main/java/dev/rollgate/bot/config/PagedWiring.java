package dev.rollgate.bot.config;

import dev.rollgate.bot.slack.thread.ConfiguredPagers;
import dev.rollgate.bot.slack.thread.Courier;
import dev.rollgate.bot.slack.thread.GroupPager;
import dev.rollgate.bot.slack.thread.NamedPager;
import dev.rollgate.bot.slack.thread.PagerReader;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.thread.ThreadLinks;
import dev.rollgate.bot.slack.view.PageWords;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.paging.opsgenie.Opsgenie;
import dev.rollgate.orchestration.run.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Slack shows of pagers, and the words of pages. */
@Configuration(proxyBeanMethods = false)
class PagedWiring {
    @Bean
    PageWriter pageWriter(CursorStore cursors) {
        return new PageWords(new ThreadLinks(cursors)::of, Person::id);
    }

    @Bean
    ConfiguredPagers configuredPagers(Settings settings, Pagers pagers) {
        List<NamedPager> all = pagers.byName().entrySet().stream()
                .map(pager -> new NamedPager(pager.getKey(), kind(settings, pager.getKey()), pager.getValue()))
                .toList();
        return new ConfiguredPagers(
                all,
                cluster -> all.stream()
                        .collect(Collectors.toMap(
                                NamedPager::name,
                                pager -> PagingWiring.routing(settings, cluster, pager.name())
                                        .urgencies())));
    }

    @Bean
    SlackPagers slackPagers(Courier courier, Rooms rooms, RootMessages roots) {
        return (name, group) -> new GroupPager(name, group, courier, rooms, roots);
    }

    @Bean
    PagerSights pagerSights(CursorStore cursors, ConfiguredPagers pagers) {
        return new PagerReader(cursors, pagers);
    }

    @Bean
    PagerTrial pagerTrial(ConfiguredPagers pagers, Courier courier, Rooms rooms, RootMessages roots, Clock clock) {
        return new PagerTrial(pagers, courier, rooms, roots, Person::id, clock, PagedWiring::pause);
    }

    /** What it is called where people read of it. */
    private static String kind(Settings settings, String name) {
        return switch (Objects.requireNonNull(settings.pagers().get(name))) {
            case PagerSettings.PagerDuty pagerDuty -> "PagerDuty";
            case PagerSettings.Opsgenie opsgenie ->
                opsgenie.url().equals(Opsgenie.JSM) ? "Jira Service Management" : "Opsgenie";
            case PagerSettings.Alertmanager alertmanager -> "Alertmanager";
            case PagerSettings.Webhook webhook -> "webhook";
            case PagerSettings.SlackGroup group -> "Slack";
        };
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
