package dev.rollgate.bot.browser;

import dev.rollgate.bot.process.BotDatabase;
import dev.rollgate.sandbox.page.PageServer;
import dev.rollgate.sandbox.page.Setting;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged bot as a process, the world around it, and the page to see both: what the sandbox's program opens. */
final class Theatre implements AutoCloseable {
    static final String OLD = "9.2.13";
    static final String NEW = "9.2.21";
    private static final Path JAR = Path.of(System.getProperty("rollgate.bot.jar", "target/rollgate-bot.jar"));
    private static final double SPEED = 60;
    private static final Duration READY = Duration.ofSeconds(60);

    private final World world;
    private final BotProcess bot;
    private final PageServer page;
    private final Thread atExit = new Thread(this::close, "close-the-theatre");

    /**
     * @param folder of the bot's log and database; whoever made it deletes it
     * @param ofTheCluster the cluster's settings that are not the world's
     */
    Theatre(Line line, BotDatabase database, Path folder, Map<String, String> ofTheCluster)
            throws IOException, InterruptedException {
        world = World.open(UsualCluster.of(3, OLD, SPEED), InstantSource.system());
        if (line == Line.SOCKET) {
            world.workspace().speakOverSocket();
        }
        BotSettings settings =
                world.settings(BotSettings.of(JAR, folder)).with("spring.datasource.url", database.url());
        for (var setting : ofTheCluster.entrySet()) {
            settings = settings.with("rollgate.clusters." + World.CLUSTER + "." + setting.getKey(), setting.getValue());
        }
        bot = BotProcess.start(settings);
        Runtime.getRuntime().addShutdownHook(atExit);
        world.workspace().botListensAt(bot.eventsUrl());
        page = PageServer.start(new Setting(world, bot, OLD, NEW, SPEED, line.words(), false), 0);
        bot.awaitReady(READY);
        Awaitility.await("Slack and the bot to be connected")
                .atMost(READY)
                .until(() -> line == Line.HTTP || world.workspace().sockets().connections() > 0);
    }

    /** How Slack and the bot speak to each other. */
    enum Line {
        HTTP("HTTP"),
        SOCKET("Socket Mode");

        private final String words;

        Line(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    URI page() {
        return page.address();
    }

    World world() {
        return world;
    }

    String logTail() {
        return bot.logTail(30);
    }

    @Override
    public void close() {
        page.close();
        bot.close();
        world.close();
    }
}
