package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The other ways to run the bot: its jar taken apart, and what the JVM learnt in an earlier start. */
final class Packaging {
    private Packaging() {}

    /** Boot's own layout: a small jar and its libraries beside it. @return the small jar */
    static Path extract(Path jar, Path folder) throws IOException, InterruptedException {
        Path to = folder.resolve("extracted");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "extract",
                        "--destination",
                        to.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the jar could not be extracted");
        }
        return to.resolve(jar.getFileName());
    }

    /** One start and an end; the cache is written at the end, which takes longer than a bot is usually given. */
    static Path trainCache(Path jar, Path folder, World world) throws IOException, InterruptedException {
        Path cache = folder.resolve("bot.aot");
        Path home = Files.createDirectory(folder.resolve("training"));
        BotSettings settings = world.settings(BotSettings.of(jar, home)).withJavaOptions("-XX:AOTCacheOutput=" + cache);
        try (BotProcess bot = BotProcess.start(settings)) {
            bot.awaitReady(Duration.ofMinutes(1));
            ProcessHandle handle = ProcessHandle.of(bot.pid()).orElseThrow();
            handle.destroy();
            handle.onExit().join();
            if (!Files.exists(cache)) {
                throw new IllegalStateException("no AOT cache was written: " + bot.logTail(20));
            }
        }
        return cache;
    }
}
