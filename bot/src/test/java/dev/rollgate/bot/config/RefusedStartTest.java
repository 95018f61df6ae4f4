package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(EndedBot.in(folder))
                .isEqualTo(
                        new EndedBot(
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
        assertThat(EndedBot.in(folder))
                .isEqualTo(
                        new EndedBot(
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
        EndedBot bot = EndedBot.in(folder);
        assertThat(bot.exitCode()).isEqualTo(1);
        assertThat(bot.out() + bot.err()).doesNotContain("hush").doesNotContain("at org.");
        assertThat(bot.err())
                .contains(HEADING)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "spring.datasource: the database cannot be opened: \"Connection to 127.0.0.1:9 refused"));
    }
}
