package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** From process start to readiness, on H2: as one jar, extracted, and with an AOT cache. */
final class StartBench {
    private static final int TIMES = 5;

    private final Path jar;

    StartBench(Path jar) {
        this.jar = jar;
    }

    void run() throws Exception {
        try (Folder folder = Folder.create();
                World world = World.open(UsualCluster.of(3, "9.2.13", 60), InstantSource.system())) {
            Path extracted = Packaging.extract(jar, folder.path());
            Path cache = Packaging.trainCache(extracted, folder.path(), world);
            String[] cached = {"-XX:AOTCache=" + cache};
            measure("one jar", world, jar);
            measure("extracted", world, extracted);
            measure("extracted, AOT cache", world, extracted, cached);
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
}
