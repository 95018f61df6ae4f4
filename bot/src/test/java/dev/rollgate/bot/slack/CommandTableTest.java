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
                .map(command ->
                        "| `" + cell(command.form()) + "` | " + command.meaning() + " | " + whoMay(command) + " |")
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

    /** {@link WhoMayTest} holds the bot to it. */
    private static String whoMay(SubCommand command) {
        return switch (command) {
            case START, PAUSE, RESUME, CANCEL, PAGE -> "operators";
            case RETRY, SKIP, ROLLBACK, TAKEOVER, ABANDON -> "approvers";
            case NODE -> "approvers; for rotation also operators";
            case WAIT, ON_IT -> "operators or approvers";
            case STATUS, PLAN, HISTORY, AUDIT, CLUSTERS, HELP -> "everybody";
        };
    }

    /** In a table of Markdown. */
    private static String cell(String form) {
        return form.replace("|", "\\|");
    }
}
