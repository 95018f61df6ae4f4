package dev.rollgate.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rollgate.sandbox.slack.BotAnswer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Each refused attempt is one line of the log, whatever was sent. */
@DisplayName("Refused attempts in the log")
class LogLinesTest {
    private static final String FAKE =
            "x\r\n2026-11-25T10:00:00.000Z INFO  [main] d.r.b.s.Permissions: allowed to U0ANNA";

    @TempDir
    private static Path folder;

    private static final Siege SIEGE = new Siege();
    private static final Wiki WIKI = SIEGE.wiki("log-wiki", Map.of("approvers", "U0ANNA"));
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void begin() throws IOException {
        SIEGE.begins(folder);
        Logger logger = (Logger) LoggerFactory.getLogger("dev.rollgate.bot.slack");
        logger.setLevel(Level.INFO);
        logger.addAppender(LOG);
        LOG.start();
    }

    @AfterAll
    static void end() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.rollgate.bot.slack");
        logger.detachAppender(LOG);
        logger.setLevel(null);
        SIEGE.close();
    }

    @Test
    @DisplayName("8: who was refused what, and why, is in the log")
    void whoWasRefusedWhatAndWhyIsInTheLog() {
        SIEGE.refusedClick(
                SIEGE.ben, WIKI, SIEGE.asking(WIKI, "Approve start"), "Approve start", "You are not an approver");
        assertThat(lines()).anyMatch(line -> line.endsWith("denied to U0BEN on log-wiki: NOT_AN_APPROVER\n"));
    }

    @Test
    @DisplayName("23: a line break in what was sent forges no line")
    void aLineBreakInWhatWasSentForgesNoLine() {
        BotAnswer real = SIEGE.gus.clicks(SIEGE.asking(WIKI, "Approve start"), "Approve start");
        String run = SIEGE.asking(WIKI, "Approve start").buttons().getFirst().value();
        SIEGE.alteredAndSigned(
                real, encoded(run), encoded(FAKE.replace("\r", "\\r").replace("\n", "\\n")));
        SIEGE.command(SIEGE.gus, WIKI, "start log-wiki " + FAKE);
        BotAnswer typed = SIEGE.command(SIEGE.gus, WIKI, "help");
        SIEGE.alteredAndSigned(typed, "text=help", "text=cancel", SIEGE.gus.id(), SIEGE.gus.id() + encoded(FAKE));
        await().untilAsserted(() -> assertThat(lines()).anyMatch(line -> line.contains("no such button")));
        assertThat(lines()).allSatisfy(line -> assertThat(line.strip().lines()).hasSize(1));
        assertThat(lines()).noneMatch(line -> line.startsWith("2026-11-25T10:00:00.000Z"));
    }

    private static List<String> lines() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(SIEGE.part(Environment.class).getRequiredProperty("logging.pattern.console"));
        layout.start();
        return List.copyOf(LOG.list).stream().map(layout::doLayout).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
