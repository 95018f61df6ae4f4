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
import dev.rollgate.orchestration.paging.Urgency;
import dev.rollgate.orchestration.run.ClusterKey;
import dev.rollgate.orchestration.run.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    SlackPagers slackPagers(Courier courier, Rooms rooms, RootMessages roots) {
        return (name, group) -> new GroupPager(name, group, courier, rooms, roots);
    }

    @Bean
    ConfiguredPagers configuredPagers(Settings settings, Pagers pagers) {
        return new ConfiguredPagers(
                settings.pagers().entrySet().stream()
                        .map(pager -> new NamedPager(
                                pager.getKey(),
                                kind(pager.getValue()),
                                Objects.requireNonNull(pagers.byName().get(pager.getKey()))))
                        .toList(),
                cluster -> routes(settings, pagers, cluster));
    }

    private static Map<String, Set<Urgency>> routes(Settings settings, Pagers pagers, ClusterKey cluster) {
        return pagers.byName().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> PagingWiring.routing(settings, cluster, name).urgencies()));
    }

    private static String kind(PagerSettings settings) {
        return switch (settings) {
            case PagerSettings.PagerDuty pagerDuty -> "PagerDuty";
            case PagerSettings.Opsgenie opsgenie -> "Opsgenie";
            case PagerSettings.Alertmanager alertmanager -> "Alertmanager";
            case PagerSettings.Webhook webhook -> "Webhook";
            case PagerSettings.SlackGroup group -> "Slack group";
        };
    }

    @Bean
    PagerSights pagerSights(CursorStore cursors, ConfiguredPagers pagers) {
        return new PagerReader(cursors, pagers);
    }

    @Bean
    PagerTrial pagerTrial(ConfiguredPagers pagers, Courier courier, Rooms rooms, RootMessages roots, Clock clock) {
        return new PagerTrial(pagers, courier, rooms, roots, Person::id, clock, PagedWiring::pause);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
