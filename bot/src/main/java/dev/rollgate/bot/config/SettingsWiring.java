package dev.rollgate.bot.config;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What everything else is made from: the settings and the time. */
@Configuration(proxyBeanMethods = false)
class SettingsWiring {
    private static final Logger log = LoggerFactory.getLogger(SettingsWiring.class);

    @Bean
    Settings settings(Environment environment) {
        Settings settings = SettingsReader.read(environment);
        settings.clusters()
                .forEach((key, cluster) -> log.info(
                        "cluster {}: {}, told in channel {}, wakes {}",
                        key,
                        cluster.confluence().baseUrl(),
                        cluster.channel(),
                        cluster.paging().told()));
        settings.unusedPagers().forEach(name -> log.warn("pager {}: no cluster wakes it", name));
        return settings;
    }

    /** For the bot's own waits; what is recorded has the database's time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
