package dev.rollgate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What is logged is a line each, whatever came from outside with it: nobody can forge another line. */
class LogLineTest {
    private final LoggerContext logback = new LoggerContext();

    @Test
    void aLineBreakInAMessageIsEncoded() throws IOException {
        assertThat(logged("rejected: no\r\n2026-11-25 INFO approved\u2028by anna", null))
                .containsOnlyOnce("\n")
                .endsWith("rejected: no ⏎ 2026-11-25 INFO approved ⏎ by anna\n");
    }

    @Test
    void anExceptionStaysOnItsLine() throws IOException {
        assertThat(logged("failed", new IllegalStateException("no\n2026-11-25 INFO approved")))
                .containsOnlyOnce("\n")
                .contains("failed ⏎ java.lang.IllegalStateException: no ⏎ 2026-11-25 INFO approved ⏎ ")
                .contains("LogLineTest.anExceptionStaysOnItsLine")
                .endsWith("\n");
    }

    private String logged(String message, @Nullable Throwable thrown) throws IOException {
        PatternLayout layout = new PatternLayout();
        layout.setContext(logback);
        layout.setPattern((String) new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yml"))
                .getFirst()
                .getProperty("logging.pattern.console"));
        layout.start();
        return layout.doLayout(
                new LoggingEvent("test", logback.getLogger("dev.rollgate"), Level.INFO, message, thrown, null));
    }
}
