package dev.rollgate.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.world.SubCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads of the commands elsewhere reads of those that there are. */
class CommandTableTest {
    @Test
    void theReadmeHasARowForEachCommand() throws IOException {
        Path file = Path.of("README.md");
        String readme =
                Files.readString(Files.exists(file) ? file : Path.of("..").resolve(file));
        String rows = Arrays.stream(SubCommand.values())
                .map(command -> "| `" + command.form() + "` | " + command.meaning() + " | " + whoMay(command) + " |")
                .collect(Collectors.joining("\n"));
        assertThat(readme).contains("## Commands\n").contains("\n|---|---|---|\n" + rows + "\n\n");
    }

    @Test
    void theSandboxCompletesTheBotsCommands() {
        assertThat(SubCommands.all())
                .extracting(command -> command.word() + " = " + command.usage() + " = " + command.meaning())
                .containsExactlyElementsOf(Arrays.stream(SubCommand.values())
                        .map(command -> command.word() + " = " + command.form() + " = " + command.meaning())
                        .toList());
    }

    private static String whoMay(SubCommand command) {
        return command.onlyReads() ? "everybody" : "operators";
    }
}
