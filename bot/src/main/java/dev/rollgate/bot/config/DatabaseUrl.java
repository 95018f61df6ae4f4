package dev.rollgate.bot.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the database is. In an H2 URL two settings are the bot's own business. */
final class DatabaseUrl {
    private static final ConfigurationPropertyName KEY = ConfigurationPropertyName.of("spring.datasource.url");

    private DatabaseUrl() {}

    /** H2 would apply a write delay at each new connection, and what was said to be recorded could be lost at a kill. */
    static Optional<Complaint> complaint(Given given) {
        String url = given.text(KEY);
        return isH2(url) && says(url, "WRITE_DELAY")
                ? Optional.of(new Complaint(
                        KEY.toString(), "found WRITE_DELAY in it", "leave it out: the bot makes H2 flush each commit"))
                : Optional.empty();
    }

    /** The bot closes H2 after all that writes to it; by itself H2 would close at once when the process is told to end. */
    static void leaveClosingToTheBot(ConfigurableEnvironment environment) {
        String url = new Given(environment).text(KEY);
        if (isH2(url) && !says(url, "DB_CLOSE_ON_EXIT")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "h2ClosedByTheBot", Map.of(KEY.toString(), url + ";DB_CLOSE_ON_EXIT=FALSE")));
        }
    }

    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private static boolean says(String url, String setting) {
        return url.toUpperCase(Locale.ROOT).contains(setting);
    }
}
