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

/** A bot that ran in a process of its own and ended by itself. */
record EndedBot(int exitCode, String out, List<String> err) {
    /** Runs it where its application.yml is, and waits for its end. */
    static EndedBot in(Path folder) throws IOException, InterruptedException {
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
        return new EndedBot(bot.exitValue(), Files.readString(out), lines);
    }
}
