package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.Repository;
import dev.rollgate.bot.slack.view.SlashCommand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What Slack shows while somebody types the command are the sub-commands that there are. */
class UsageHintTest {
    @Test
    void theManifestHintsAtEverySubCommand() {
        Map<String, Map<String, List<Map<String, Object>>>> manifest =
                new Yaml().load(Repository.read("slack-manifest.yml"));
        Map<String, Object> command =
                manifest.get("features").get("slash_commands").getFirst();
        assertThat(command).containsEntry("command", SlashCommand.NAME);
        assertThat(((String) command.get("usage_hint")).split(" \\| "))
                .extracting(hint -> hint.split(" ")[0])
                .containsExactly(SubCommand.all().split(", "));
    }
}
