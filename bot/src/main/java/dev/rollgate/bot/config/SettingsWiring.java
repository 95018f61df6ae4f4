package dev.rollgate.bot.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What everything else is made from: the settings and the time. */
@Configuration(proxyBeanMethods = false)
class SettingsWiring {
    @Bean
    Settings settings(Environment environment) {
        return SettingsReader.read(environment);
    }

    /** For the bot's own waits; what is recorded has the database's time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
