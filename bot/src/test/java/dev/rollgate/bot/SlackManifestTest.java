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

/** The manifest at the top is one that Slack takes, and asks for what the bot uses and no more. */
class SlackManifestTest {
    private Map<String, Object> manifest;

    @BeforeEach
    void read() throws IOException {
        Path file = Path.of("slack-manifest.yml");
        manifest = new Yaml()
                .load(Files.readString(Files.exists(file) ? file : Path.of("..").resolve(file)));
    }

    @Test
    void textsKeepSlacksLengths() {
        assertThat(this.<String>at("display_information", "name")).hasSizeBetween(1, 35);
        assertThat(this.<String>at("display_information", "description")).hasSizeBetween(1, 140);
        assertThat(this.<String>at("display_information", "long_description")).hasSizeBetween(175, 4000);
        assertThat(this.<String>at("features", "bot_user", "display_name")).hasSizeBetween(1, 80);
        assertThat((String) command().get("description")).hasSizeBetween(1, 2000);
        assertThat((String) command().get("usage_hint")).hasSizeBetween(1, 1000);
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

    @Test
    void scopesAreThoseTheBotUses() {
        assertThat(this.<Object>at("oauth_config", "scopes", "bot"))
                .isEqualTo(List.of(
                        "commands",
                        "chat:write",
                        "users:read",
                        "usergroups:read",
                        "channels:history",
                        "groups:history"));
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
