package dev.rollgate.bot.manifest;

import dev.rollgate.bot.Repository;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** slack-manifest.yml, or one that is written like it. */
record Manifest(Map<String, Object> whole) {
    static Manifest ofTheApp() {
        return of(Repository.read("slack-manifest.yml"));
    }

    static Manifest of(String yaml) {
        return new Manifest(new Yaml().load(yaml));
    }

    List<String> scopes() {
        return list("oauth_config", "scopes", "bot");
    }

    List<String> events() {
        return list("settings", "event_subscriptions", "bot_events");
    }

    List<Map<String, Object>> commands() {
        return list("features", "slash_commands");
    }

    boolean says(String... path) {
        return Boolean.TRUE.equals(at(path));
    }

    /** Null where there is no such key. */
    Object at(String... path) {
        Object value = whole;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(String... path) {
        return at(path) instanceof List<?> list ? (List<T>) list : List.of();
    }
}
