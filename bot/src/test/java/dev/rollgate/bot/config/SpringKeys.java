package dev.rollgate.bot.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Settings of Spring Boot's that an operator of the bot meets; their defaults are those of the bot's own application.yml. */
final class SpringKeys {
    static final Map<String, String> MEANINGS = meanings();

    private static final Properties OWN = own();

    private SpringKeys() {}

    /** In Markdown; empty if there is none. */
    static String usual(String key) {
        Object value = OWN.get(key);
        return value == null ? "" : "`" + value + "`";
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("server.port", "Where Slack reaches the bot over HTTP: `POST /slack/events`");
        meanings.put("management.server.port", "Where health and figures are; not for the outside");
        meanings.put("spring.datasource.url", "An H2 file, or PostgreSQL: `jdbc:postgresql://host:5432/rollgate`");
        meanings.put("spring.datasource.username", "For PostgreSQL: who owns the tables, which the bot makes itself");
        meanings.put("spring.datasource.password", "Secret");
        meanings.put("spring.datasource.hikari.maximum-pool-size", "The most connections to the database");
        meanings.put(
                "spring.config.import",
                "`configtree:/etc/rollgate/secrets/` reads secrets from files that are named like settings");
        meanings.put("logging.level.dev.rollgate", "`debug` tells what is done behind the scenes");
        return meanings;
    }

    private static Properties own() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        return yaml.getObject();
    }
}
