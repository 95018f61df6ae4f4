package dev.rollgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line is understood whole, or refused with one sentence that says what would be right. */
class CommandLineTest {
    @Test
    void autopilotAloneMeansThreeNodesFrom9213To9221AtSixtyTimesTheSpeed() {
        assertThat(CommandLine.parse("--autopilot")).isEqualTo(new CommandLine.Autopilot(Options.USUAL));
        assertThat(Options.USUAL.nodes()).isEqualTo(3);
        assertThat(Options.USUAL.speed()).isEqualTo(60);
        assertThat(Options.USUAL.from()).isEqualTo("9.2.13");
        assertThat(Options.USUAL.to()).isEqualTo("9.2.21");
    }

    @Test
    void nothingAtAllMeansThePageAt8070() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Page(Options.USUAL.withPage()));
        assertThat(CommandLine.parse("--page", "--port", "0"))
                .isEqualTo(new CommandLine.Page(Options.USUAL.withPage().withPort(0)));
        assertThat(Options.USUAL.port()).isEqualTo(8070);
    }

    @Test
    void theAutopilotShowsItsPageOnlyWhereItIsAskedFor() {
        assertThat(CommandLine.parse("--autopilot", "--page", "--port", "8090"))
                .isEqualTo(new CommandLine.Autopilot(Options.USUAL.withPage().withPort(8090)));
    }

    @Test
    void everyOptionMayBeGivenInAnyOrder() {
        CommandLine read = CommandLine.parse(
                "--keep",
                "--socket",
                "--nodes",
                "5",
                "--speed",
                "0.5",
                "--autopilot",
                "--from",
                "9.2.1",
                "--to",
                "9.3.0",
                "--timeout",
                "90",
                "--bot-jar",
                "bot.jar");

        assertThat(read)
                .isEqualTo(new CommandLine.Autopilot(Options.USUAL
                        .withJar(Path.of("bot.jar"))
                        .withNodes(5)
                        .withSpeed(0.5)
                        .withFrom("9.2.1")
                        .withTo("9.3.0")
                        .withTimeout(Duration.ofSeconds(90))
                        .keeping()
                        .overSocket()));
    }

    @Test
    void helpWinsOverEverythingElse() {
        assertThat(CommandLine.parse("--nodes", "many", "--help")).isEqualTo(new CommandLine.Help());
    }

    @Test
    void aLimitThatIsNotSetGrowsWithTheWork() {
        assertThat(Options.USUAL.limit(Duration.ofSeconds(11))).isEqualTo(Duration.ofSeconds(60));
        assertThat(Options.USUAL.withNodes(9).limit(Duration.ofMinutes(20))).isEqualTo(Duration.ofSeconds(1303));
        assertThat(Options.USUAL.withTimeout(Duration.ofSeconds(7)).limit(Duration.ofHours(1)))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | there is no option  (--help lists the options)",
                "--port 70000                | --port wants a whole number from 0 to 65535, not 70000",
                "--autopilot --fast          | there is no option --fast (--help lists the options)",
                "--autopilot --nodes         | --nodes wants a value after it",
                "--autopilot --nodes 1       | --nodes wants a whole number from 2 to 9, not 1",
                "--autopilot --nodes 2.5     | --nodes wants a whole number from 2 to 9, not 2.5",
                "--autopilot --nodes many    | --nodes wants a whole number from 2 to 9, not many",
                "--autopilot --speed 0       | --speed wants a number from 0.01 to 10000, not 0",
                "--autopilot --speed NaN     | --speed wants a number from 0.01 to 10000, not NaN",
                "--autopilot --timeout -5    | --timeout wants a whole number from 1 to 86400, not -5",
                "--autopilot --to latest     | --to wants a version of three numbers, like 9.2.21, not latest",
                "--autopilot --from 9.2      | --from wants a version of three numbers, like 9.2.21, not 9.2",
                "--autopilot --to 9.2.13     | --to must differ from --from, both are 9.2.13",
            })
    void whatIsNotUnderstoodIsNamed(String words, String why) {
        assertThat(CommandLine.parse(words.split(" ", -1))).isEqualTo(new CommandLine.Wrong(why));
    }
}
