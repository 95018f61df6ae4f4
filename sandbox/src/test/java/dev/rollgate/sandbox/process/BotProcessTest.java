package dev.rollgate.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot is started, killed and started again on the same ports and data, and never outlives who started it. */
class BotProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void itIsReadyOnceItsProbeSaysSo() throws Exception {
        try (BotProcess bot = BotProcess.start(standIn())) {
            bot.awaitReady(LONG);

            assertThat(bot.isReady()).isTrue();
            assertThat(bot.isAlive()).isTrue();
            assertThat(bot.logTail(1)).isEqualTo("life I");
            assertThat(bot.eventsUrl())
                    .hasPath("/slack/events")
                    .hasPort(bot.settings().port());
        }
    }

    @Test
    void aKilledBotGoesOnWithItsDataAndItsLog() throws Exception {
        try (BotProcess bot = BotProcess.start(standIn())) {
            bot.awaitReady(LONG);
            bot.kill();
            assertThat(bot.isAlive()).isFalse();
            assertThat(bot.isReady()).isFalse();

            bot.restart();
            bot.awaitReady(LONG);

            assertThat(bot.logTail(1)).isEqualTo("life II");
            assertThat(bot.logTail(100)).contains("life I\n");
        }
    }

    @Test
    void closingEndsIt() throws Exception {
        BotProcess bot = BotProcess.start(standIn());
        bot.awaitReady(LONG);
        long pid = bot.pid();

        bot.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(bot::restart).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneThatEndsByItselfIsNotWaitedFor() throws Exception {
        try (BotProcess bot = BotProcess.start(BotSettings.of(StandInBot.brokenJarIn(folder), folder))) {
            assertThatThrownBy(() -> bot.awaitReady(LONG))
                    .isInstanceOf(BotFailed.class)
                    .hasMessage("the bot ended with exit code 3; its log ends so:\nthe stand-in is broken");
        }
    }

    @Test
    void aJarThatIsMissingIsNamed() {
        assertThatThrownBy(() -> BotProcess.start(BotSettings.of(folder.resolve("none.jar"), folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no " + folder.toAbsolutePath().resolve("none.jar"));
    }

    @Test
    void secretsAreInTheEnvironmentOnly() throws Exception {
        try (BotProcess bot = BotProcess.start(standIn().with("rollgate.slack.bot-token", "xoxb-secret"))) {
            bot.awaitReady(LONG);

            assertThat(bot.logTail(2)).contains("\"rollgate.slack.bot-token\":\"xoxb-secret\"");
            ProcessHandle.Info shown = ProcessHandle.of(bot.pid()).orElseThrow().info();
            assertThat(List.of(shown.arguments().orElse(new String[0])))
                    .contains("-jar")
                    .noneMatch(argument -> argument.contains("xoxb-secret"));
            assertThat(bot.settings().toString()).doesNotContain("xoxb-secret");
        }
    }

    @Test
    void settingsOfWhoStartsItDoNotReachIt() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", "/bin", "ROLLGATE_SLACK_BOTTOKEN", "a", "SPRING_PROFILES_ACTIVE", "b", "SLACK_BOT_TOKEN", "c"));

        BotSettings.of(folder.resolve("bot.jar"), folder).applyTo(environment);

        assertThat(environment)
                .containsOnlyKeys("PATH", "SPRING_APPLICATION_JSON")
                .containsEntry("PATH", "/bin");
    }

    @Test
    void aReplicaSharesTheDatabaseButNoPortAndNoFolder() throws IOException {
        BotSettings one = BotSettings.of(folder.resolve("bot.jar"), folder).with("spring.datasource.url", "jdbc:some");
        BotSettings other = one.replicaIn(Files.createDirectory(folder.resolve("other")));

        assertThat(other.properties()).isEqualTo(one.properties());
        assertThat(List.of(one.port(), one.managementPort(), other.port(), other.managementPort()))
                .doesNotHaveDuplicates();
        assertThat(other.folder()).isNotEqualTo(one.folder());
    }

    private BotSettings standIn() throws IOException {
        return BotSettings.of(StandInBot.jarIn(folder), folder);
    }
}
