package dev.rollgate.bot.config;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.store.Database;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event log. Whoever needs the tables, Quartz among them, asks for the {@link Database}, which has made them. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {
    @Bean
    Database database(DataSource source) {
        return Database.open(source);
    }

    @Bean
    RunStore runStore(Database database) {
        return database.runs();
    }

    @Bean
    CursorStore cursorStore(Database database) {
        return database.cursors();
    }
}
