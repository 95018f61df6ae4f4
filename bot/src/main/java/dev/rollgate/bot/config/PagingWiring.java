package dev.rollgate.bot.config;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wakes people. */
@Configuration(proxyBeanMethods = false)
class PagingWiring {
    @Bean
    PagerProjections pagerProjections() {
        return new PagerProjections(List.of());
    }
}
