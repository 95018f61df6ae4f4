package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.sandbox.slack.SlackServer;
import dev.rollgate.sandbox.slack.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose app token Slack refuses for good says so in one line, and ends with an exit code that is seen. */
class RefusedTokenTest {
    /** As the bot logs outside of tests. */
    private static final String LOGGING = """
            <configuration>
              <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
              <include resource="org/springframework/boot/logging/logback/console-appender.xml"/>
              <root level="INFO"><appender-ref ref="CONSOLE"/></root>
            </configuration>
            """;

    private final Workspace workspace = new Workspace(InstantSource.system());

    @Test
    void itSaysOnceWhichKeyIsToBeChangedAndStopsInGoodOrder(@TempDir Path folder) throws Exception {
        workspace.sockets().refuseToken("token_revoked");
        try (SlackServer slack = SlackServer.start(workspace)) {
            Files.writeString(folder.resolve("logging.xml"), LOGGING);
            Files.writeString(folder.resolve("application.yml"), """
                    server.port: 0
                    management.server.port: 0
                    logging.config: logging.xml
                    rollgate:
                      slack: { bot-token: xoxb-hush, app-token: %s, api-url: "%s" }
                      clusters:
                        prod-wiki:
                          base-url: http://127.0.0.1:9
                          token: hush
                          channel: C0123456789
                          policy: { approvers: [U0ANNA] }
                    """.formatted(
                            workspace.sockets().appToken(), slack.apiUrl()));
            EndedBot bot = EndedBot.in(folder);

            assertThat(bot.exitCode()).isEqualTo(1);
            assertThat(bot.out().lines().filter(line -> line.contains("ERROR")))
                    .singleElement()
                    .asString()
                    .contains("rollgate.slack.app-token: ", "token_revoked", "App-Level Tokens");
            assertThat(bot.out() + bot.err()).doesNotContain("xapp-", "hush").doesNotContain("Exception");
            assertThat(slack.journal().count("apps.connections.open")).isEqualTo(1);
        }
    }
}
