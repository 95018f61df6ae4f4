package dev.rollgate.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The manifest at the top leads to this bot; package {@code manifest} says that Slack takes it, and what it may ask for. */
class SlackManifestTest {
    private String text;
    private Map<String, Object> manifest;

    @BeforeEach
    void read() throws IOException {
        Path file = Path.of("slack-manifest.yml");
        text = Files.readString(Files.exists(file) ? file : Path.of("..").resolve(file));
        manifest = new Yaml().load(text);
    }

    @Test
    void thereIsOneCommandInWhichPeopleAndChannelsArriveAsIds() {
        assertThat(command()).containsEntry("command", "/confluence-upgrade").containsEntry("should_escape", true);
    }

    @Test
    void itIsForSocketModeAndNamesNoAddress() {
        assertThat(this.<Object>at("settings", "socket_mode_enabled")).isEqualTo(true);
        assertThat(command()).doesNotContainKey("url");
        assertThat(this.<Map<String, Object>>at("settings", "interactivity"))
                .containsOnly(Map.entry("is_enabled", true));
        assertThat(this.<Map<String, Object>>at("settings", "event_subscriptions"))
                .containsOnlyKeys("bot_events");
    }

    @Test
    void asItsCommentsSayItIsForHttpAndEverythingGoesToTheSameAddress() {
        String address = "https://YOUR-HOST/slack/events";
        manifest = new Yaml()
                .load(text.replaceAll("# HTTP: (?=url|request_url)", "").replace("true # HTTP: false", "false"));

        assertThat(this.<Object>at("settings", "socket_mode_enabled")).isEqualTo(false);
        assertThat(command()).containsEntry("url", address);
        assertThat(this.<Object>at("settings", "interactivity", "request_url")).isEqualTo(address);
        assertThat(this.<Object>at("settings", "event_subscriptions", "request_url"))
                .isEqualTo(address);
    }

    private Map<String, Object> command() {
        List<Map<String, Object>> commands = at("features", "slash_commands");
        return commands.getFirst();
    }

    @SuppressWarnings("unchecked")
    private <T> T at(String... path) {
        Object value = manifest;
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
        }
        return (T) value;
    }
}
