package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.bot.RollgateApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot with a bad configuration says what is wrong on the standard error stream, and ends; it starts nothing before. */
class RefusedStartTest {
    private static final String HEADING = "Rollgate does not start: its configuration must be changed.";

    @TempDir
    Path folder;

    @Test
    void everyMistakeIsALineAndNothingElseIsSaid() throws Exception {
        Files.writeString(folder.resolve("application.yml"), """
                rollgate:
                  slack: { bot-token: xoxb-hush, signing-secret: hush }
                  clusters:
                    prod-wiki:
                      base-url: ftp://wiki.example.com
                      token: ${PROD_WIKI_TOKEN}
                      channel: C0123456789
                      policy: { approvers: [U0ANNA] }
                """);
        assertThat(started())
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                List.of(
                                        HEADING,
                                        "rollgate.clusters.prod-wiki.base-url: found \"ftp://wiki.example.com\"; an address that begins with https:// (or http://) is wanted",
                                        "rollgate.clusters.prod-wiki.token: nothing stands for its ${…}; set the environment variable PROD_WIKI_TOKEN")));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileThatIsNotYamlIsToldByItsPlaceWithoutQuotingIt() throws Exception {
        Files.writeString(folder.resolve("application.yml"), """
                rollgate:
                  slack:
                    bot-token: xoxb-hush
                  signing-secret: hush
                 clusters: {}
                """);
        assertThat(started())
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                List.of(
                                        HEADING,
                                        "application.yml, line 5, column 2: not YAML; look for a tab, a missing space behind a colon, or a key written twice")));
    }

    @Test
    void aDatabaseThatIsNotThereIsToldWithoutItsPassword() throws Exception {
        Files.writeString(folder.resolve("application.yml"), """
                server.port: 0
                management.server.port: 0
                spring.datasource.url: jdbc:postgresql://127.0.0.1:9/rollgate?user=anna&password=hush
                rollgate:
                  slack: { bot-token: xoxb-hush, signing-secret: hush }
                  clusters:
                    prod-wiki:
                      base-url: https://wiki.example.com
                      token: hush
                      channel: C0123456789
                      policy: { approvers: [U0ANNA] }
                """);
        Ended bot = started();
        assertThat(bot.exitCode()).isEqualTo(1);
        assertThat(bot.out() + bot.err()).doesNotContain("hush").doesNotContain("at org.");
        assertThat(bot.err())
                .contains(HEADING)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "spring.datasource: the database cannot be opened: \"Connection to 127.0.0.1:9 refused"));
    }

    private Ended started() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                RollgateApplication.class.getName());
        java.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("ROLLGATE_"));
        Process bot = java.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            bot.destroyForcibly();
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(err, StandardCharsets.UTF_8));
        return new Ended(bot.exitValue(), Files.readString(out), lines);
    }

    private record Ended(int exitCode, String out, List<String> err) {}
}
