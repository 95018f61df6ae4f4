package dev.rollgate.sandbox;

import dev.rollgate.sandbox.autopilot.Autopilot;
import dev.rollgate.sandbox.autopilot.Habits;
import dev.rollgate.sandbox.autopilot.Summary;
import dev.rollgate.sandbox.autopilot.Transcript;
import dev.rollgate.sandbox.page.PageServer;
import dev.rollgate.sandbox.process.BotFailed;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One upgrade by simulated people, printed while it happens. */
final class Show {
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(50);
    private static final Duration FOR_THE_BOARD = Duration.ofSeconds(10);
    private static final int LOG_TAIL = 30;

    private final World world;
    private final BotProcess bot;
    private final Stage stage;
    private final Options options;
    private final PrintStream out;
    private final Transcript transcript;
    private final Autopilot autopilot;
    private final Duration limit;

    Show(Stage stage, Options options, PrintStream out) {
        this.stage = stage;
        this.world = stage.world();
        this.bot = stage.bot();
        this.options = options;
        this.out = out;
        this.transcript = new Transcript(world, ZoneId.systemDefault(), out::println);
        this.autopilot = new Autopilot(world, options.to(), Habits.USUAL, transcript::tell);
        this.limit = options.limit(UsualCluster.work(options.nodes(), options.speed()));
    }

    /**
     * @return whether the cluster is STABLE on the new version
     * @throws BotFailed if the bot does not get ready
     * @throws IOException if the page is asked for and cannot be opened
     */
    boolean play() throws InterruptedException, IOException {
        if (!options.page()) {
            return playOnce();
        }
        try (PageServer page = stage.page(options, false)) {
            out.println("Watch it at " + page.address());
            return playOnce();
        }
    }

    private boolean playOnce() throws InterruptedException {
        out.println("Starting the bot for a cluster of " + options.nodes() + " nodes on " + options.from());
        Instant launched = now();
        stage.awaitBot();
        out.printf("The bot was ready after %.1f s%n%n", since(launched).toMillis() / 1000.0);
        Instant began = now();
        Optional<String> obstacle = upgrade();
        Duration took = since(began);
        if (obstacle.isEmpty()) {
            awaitBoard();
        }
        out.println();
        if (stage.isInterrupted()) {
            return false;
        }
        obstacle.ifPresentOrElse(this::explain, () -> out.println(Summary.of(world, took)));
        if (options.keep()) {
            out.println("The bot's folder is " + stage.folder());
        }
        return obstacle.isEmpty();
    }

    /** @return what went wrong; empty when it is done */
    private Optional<String> upgrade() throws InterruptedException {
        Instant began = now();
        while (!autopilot.isOver()) {
            if (!bot.isAlive() && !options.page()) { // on the page people may kill it and start it again
                return Optional.of("the bot has ended");
            }
            if (since(began).compareTo(limit) > 0) {
                return Optional.of("not done after " + limit.toSeconds() + " s");
            }
            autopilot.step();
            transcript.look();
            Thread.sleep(BETWEEN_STEPS);
        }
        transcript.look();
        return autopilot.failure();
    }

    /** The board's last edit comes after the last reply; to miss it would show a run that never ends. */
    private void awaitBoard() throws InterruptedException {
        Instant began = now();
        while (!autopilot.boardSaysComplete() && since(began).compareTo(FOR_THE_BOARD) < 0) {
            Thread.sleep(BETWEEN_STEPS);
            transcript.look();
        }
        transcript.look();
        if (!autopilot.boardSaysComplete()) {
            out.println("Note: the board does not say \"complete\" after " + FOR_THE_BOARD.toSeconds() + " s more");
        }
    }

    private void explain(String obstacle) {
        List<String> missing = autopilot.missing();
        out.println("Failed: " + obstacle + (missing.isEmpty() ? "" : "; " + String.join("; ", missing)));
        out.println("The bot's log ends so:");
        out.println(bot.logTail(LOG_TAIL));
    }

    private Instant now() {
        return world.clock().instant();
    }

    private Duration since(Instant then) {
        return Duration.between(then, now());
    }
}
