package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** From process start to readiness, on H2, and the resident memory: as one jar, extracted, and with an AOT cache. */
final class StartBench {
    private static final int TIMES = 5;
    private static final int RUN_SPEED = 60;

    private final Path jar;

    StartBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        try (Folder folder = Folder.create();
                World world = World.open(UsualCluster.of(3, "9.2.13", RUN_SPEED), InstantSource.system())) {
            Path extracted = Packaging.extract(jar, folder.path());
            Path cache = Packaging.trainCache(extracted, folder.path(), world);
            String[] cached = {"-XX:AOTCache=" + cache};
            measure("one jar", world, jar);
            measure("extracted", world, extracted);
            measure("extracted, AOT cache", world, extracted, cached);
            memory("one jar", jar);
            memory("extracted, AOT cache", extracted, cached);
            memory(
                    "extracted, AOT cache, -Xmx256m -XX:+UseSerialGC",
                    extracted,
                    cached[0],
                    "-Xmx256m",
                    "-XX:+UseSerialGC");
        }
    }

    private static void measure(String what, World world, Path jar, String... options) throws Exception {
        Samples fresh = new Samples();
        Samples existing = new Samples();
        for (int time = 0; time < TIMES; time++) {
            try (Folder folder = Folder.create()) {
                BotSettings settings =
                        world.settings(BotSettings.of(jar, folder.path())).withJavaOptions(options);
                fresh.addSeconds(untilReady(settings));
                existing.addSeconds(untilReady(settings));
            }
        }
        fresh.printRange(what + ", no database yet (s)");
        existing.printRange(what + ", database there (s)");
    }

    private static Duration untilReady(BotSettings settings) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (BotProcess bot = BotProcess.start(settings)) {
            while (!bot.isReady()) {
                if (!bot.isAlive()) {
                    throw new IllegalStateException("the bot has ended: " + bot.logTail(20));
                }
                Thread.sleep(10);
            }
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static void memory(String what, Path jar, String... options) throws Exception {
        Samples idle = new Samples();
        Samples used = new Samples();
        for (int time = 0; time < 3; time++) {
            try (Upgrade upgrade = new Upgrade(
                    jar, UsualCluster.of(3, "9.2.13", RUN_SPEED), settings -> settings.withJavaOptions(options))) {
                Thread.sleep(Duration.ofSeconds(30));
                idle.add(residentMebibytes(upgrade.bot()));
                upgrade.goOnToTheEnd(Duration.ofMinutes(3));
                used.add(residentMebibytes(upgrade.bot()));
            }
        }
        idle.printRange(what + ", 30 s after start (MiB resident)");
        used.printRange(what + ", after an upgrade of 3 nodes (MiB resident)");
    }

    private static double residentMebibytes(BotProcess bot) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + bot.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }
}
