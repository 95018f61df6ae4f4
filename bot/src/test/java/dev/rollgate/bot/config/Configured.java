package dev.rollgate.bot.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** A configuration as an operator could give it: a good one of the fewest keys, and changes to it. */
final class Configured {
    static final String CLUSTER = "rollgate.clusters.prod-wiki.";
    static final String PAGER = "rollgate.pagers.on-call.";

    private final StandardEnvironment environment = new StandardEnvironment();
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    private Configured() {
        MutablePropertySources sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        sources.addLast(new MapPropertySource("keys", keys));
    }

    static Configured nothing() {
        return new Configured();
    }

    static Configured well() {
        return slackOnly()
                .with(CLUSTER + "base-url", "https://wiki.example.com")
                .with(CLUSTER + "token", "pat-hush")
                .with(CLUSTER + "channel", "C0123456789")
                .with(CLUSTER + "policy.approvers", "U0ANNA");
    }

    static Configured slackOnly() {
        return nothing()
                .with("rollgate.slack.bot-token", "xoxb-hush")
                .with("rollgate.slack.signing-secret", "signing-hush");
    }

    Configured with(String key, Object value) {
        keys.put(key, value);
        return this;
    }

    /** A key of the cluster. */
    Configured withCluster(String key, Object value) {
        return with(CLUSTER + key, value);
    }

    /** A key of the pager on-call. */
    Configured withPager(String key, Object value) {
        return with(PAGER + key, value);
    }

    Configured without(String key) {
        keys.remove(key);
        return this;
    }

    Configured variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Configured yaml(String text) {
        try {
            var resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
            new YamlPropertySourceLoader().load("application.yml", resource).forEach(this::source);
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Configured source(PropertySource<?> source) {
        environment.getPropertySources().addLast(source);
        return this;
    }

    Settings settings() {
        ConfigurationPropertySources.attach(environment);
        return SettingsReader.read(environment);
    }

    ClusterSettings cluster() {
        return settings().clusters().values().iterator().next();
    }

    PagerSettings pager() {
        return settings().pagers().values().iterator().next();
    }

    /** What is complained of, line by line; empty if nothing is. */
    List<String> complaints() {
        try {
            settings();
            return List.of();
        } catch (BadSettings bad) {
            return bad.getMessage().lines().toList();
        }
    }
}
