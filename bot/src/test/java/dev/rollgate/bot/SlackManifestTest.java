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
    private Map<String, Object> manifest;

    @BeforeEach
    void read() throws IOException {
        Path file = Path.of("slack-manifest.yml");
        manifest = new Yaml()
                .load(Files.readString(Files.exists(file) ? file : Path.of("..").resolve(file)));
    }

    @Test
    void thereIsOneCommandInWhichPeopleAndChannelsArriveAsIds() {
        assertThat(command()).containsEntry("command", "/confluence-upgrade").containsEntry("should_escape", true);
    }

    @Test
    void commandsAndClicksGoToTheSameAddress() {
        assertThat(command().get("url"))
                .isEqualTo("https://YOUR-HOST/slack/events")
                .isEqualTo(this.<Object>at("settings", "interactivity", "request_url"));
        assertThat(this.<Object>at("settings", "interactivity", "is_enabled")).isEqualTo(true);
        assertThat(this.<Object>at("settings", "socket_mode_enabled")).isEqualTo(false);
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
