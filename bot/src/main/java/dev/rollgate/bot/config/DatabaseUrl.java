package dev.rollgate.bot.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the database is. In an H2 URL some things are the bot's own business. */
final class DatabaseUrl {
    private static final ConfigurationPropertyName KEY = ConfigurationPropertyName.of("spring.datasource.url");

    /** The beginning of a URL of H2's that names a file, with {@code file:} or as a bare path; a drive has one letter. */
    private static final Pattern ON_DISK = Pattern.compile("^jdbc:h2:(?:file:|(?!\\w{2,}:))");

    private DatabaseUrl() {}

    /** H2 would apply a write delay at each new connection, and what was said to be recorded could be lost at a kill. */
    static Optional<Complaint> complaint(Given given) {
        String url = given.text(KEY);
        return isH2(url) && says(url, "WRITE_DELAY")
                ? Optional.of(new Complaint(
                        KEY.toString(), "found WRITE_DELAY in it", "leave it out: the bot makes H2 flush each commit"))
                : Optional.empty();
    }

    /**
     * Lets an H2 file outlive what the bot does to it. By itself H2 would close at once when the process is told to end, and
     * not after all that writes to it; and a thread that is interrupted in a write closes the file of everybody (see {@link
     * java.nio.channels.InterruptibleChannel}), as happens when Quartz ends: it interrupts its own threads. H2's {@code
     * async} has the same files, and stands that.
     */
    static void makeH2Last(ConfigurableEnvironment environment) {
        String url = new Given(environment).text(KEY);
        String lasting = lasting(url);
        if (!lasting.equals(url)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("h2AsTheBotNeedsIt", Map.of(KEY.toString(), lasting)));
        }
    }

    private static String lasting(String url) {
        if (!isH2(url)) {
            return url;
        }
        String uninterrupted = ON_DISK.matcher(url).replaceFirst("jdbc:h2:async:");
        return says(url, "DB_CLOSE_ON_EXIT") ? uninterrupted : uninterrupted + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static boolean isH2(String url) {
        return url.startsWith("jdbc:h2:");
    }

    private static boolean says(String url, String setting) {
        return url.toUpperCase(Locale.ROOT).contains(setting);
    }
}
