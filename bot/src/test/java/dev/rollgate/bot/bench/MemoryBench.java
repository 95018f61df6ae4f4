package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Resident memory of the bot, idle and after an upgrade. The JVM sizes its heap by the machine's memory unless it is told. */
final class MemoryBench {
    private static final int TIMES = 3;
    private static final int SPEED = 60;

    private final Path jar;

    MemoryBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        try (Folder folder = Folder.create();
                World world = World.open(UsualCluster.of(3, "9.2.13", SPEED), InstantSource.system())) {
            Path extracted = Packaging.extract(jar, folder.path());
            String cache = "-XX:AOTCache=" + Packaging.trainCache(extracted, folder.path(), world);
            memory("one jar", jar);
            memory("extracted, AOT cache", extracted, cache);
            memory("one jar, -Xmx256m -XX:+UseSerialGC", jar, "-Xmx256m", "-XX:+UseSerialGC");
        }
    }

    private static void memory(String what, Path jar, String... options) throws Exception {
        Samples idle = new Samples();
        Samples used = new Samples();
        for (int time = 0; time < TIMES; time++) {
            try (Upgrade upgrade = new Upgrade(
                    jar, UsualCluster.of(3, "9.2.13", SPEED), settings -> settings.withJavaOptions(options))) {
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
