package dev.rollgate.bot.config;

import dev.rollgate.bot.slack.thread.ConfiguredPagers;
import dev.rollgate.bot.slack.thread.Courier;
import dev.rollgate.bot.slack.thread.PagerReader;
import dev.rollgate.bot.slack.thread.PagerTrial;
import dev.rollgate.bot.slack.thread.RootMessages;
import dev.rollgate.bot.slack.thread.ThreadLinks;
import dev.rollgate.bot.slack.view.PageWords;
import dev.rollgate.bot.slack.view.PagerSights;
import dev.rollgate.bot.slack.view.Rooms;
import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.paging.PageWriter;
import dev.rollgate.orchestration.run.Person;
import java.time.Clock;
import java.time.Duration;
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
    ConfiguredPagers configuredPagers() {
        return ConfiguredPagers.NONE;
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
