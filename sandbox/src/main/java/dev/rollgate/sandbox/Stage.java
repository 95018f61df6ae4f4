package dev.rollgate.sandbox;

import dev.rollgate.sandbox.page.PageServer;
import dev.rollgate.sandbox.page.Setting;
import dev.rollgate.sandbox.process.BotFailed;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A world, the bot in it, and the bot's folder: all of them are gone after {@link #close}, which may be called twice. */
final class Stage implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final boolean keep;
    private final Path folder;
    private final World world;
    private final BotProcess bot;
    private boolean closed;
    private volatile boolean interrupted;

    private Stage(boolean keep, Path folder, World world, BotProcess bot) {
        this.keep = keep;
        this.folder = folder;
        this.world = world;
        this.bot = bot;
    }

    /**
     * Starts the bot and does not wait for it. From now on it is ended with this program, also by Ctrl-C.
     *
     * @throws IOException if a part cannot be had; none is left behind
     */
    static Stage set(Options options, Path jar) throws IOException {
        World world =
                World.open(UsualCluster.of(options.nodes(), options.from(), options.speed()), InstantSource.system());
        if (options.socket()) {
            world.workspace().speakOverSocket();
        }
        Path folder = Files.createTempDirectory("rollgate-sandbox-");
        try {
            BotProcess bot = BotProcess.start(world.settings(BotSettings.of(jar, folder)));
            world.workspace().botListensAt(bot.eventsUrl());
            Stage stage = new Stage(options.keep(), folder, world, bot);
            Runtime.getRuntime().addShutdownHook(new Thread(stage::interrupt, "end-the-bot"));
            return stage;
        } catch (IOException noBot) {
            world.close();
            delete(folder);
            throw noBot;
        }
    }

    /**
     * Waits until people can reach the bot: over a socket that is a moment after it is ready.
     *
     * @throws BotFailed if it has ended, or is not ready within a minute
     */
    void awaitBot() throws InterruptedException {
        Instant began = Instant.now();
        bot.awaitReady(READY);
        while (world.workspace().speaksOverSocket()
                && world.workspace().sockets().connections() == 0
                && bot.isAlive()
                && Duration.between(began, Instant.now()).compareTo(READY) < 0) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /**
     * Opens the page; whoever asks for it closes it.
     *
     * @throws IOException if the port is taken
     */
    PageServer page(Options options, boolean selfOperating) throws IOException {
        Setting setting = new Setting(world, bot, options.from(), options.to(), options.speed(), "HTTP", selfOperating);
        try {
            return PageServer.start(setting, options.port());
        } catch (BindException taken) {
            throw new IOException("port " + options.port() + " is taken: say --port with another one", taken);
        }
    }

    World world() {
        return world;
    }

    BotProcess bot() {
        return bot;
    }

    Path folder() {
        return folder;
    }

    /** Is this program being ended from outside? Then the bot's end is no news. */
    boolean isInterrupted() {
        return interrupted;
    }

    private void interrupt() {
        interrupted = true;
        close();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        bot.close();
        world.close();
        if (!keep) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException held) {
            throw new UncheckedIOException("cannot delete " + folder, held);
        }
    }
}
