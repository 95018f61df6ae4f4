package dev.rollgate.bot.bench;

import dev.rollgate.sandbox.autopilot.Autopilot;
import dev.rollgate.sandbox.autopilot.Deed;
import dev.rollgate.sandbox.autopilot.Habits;
import dev.rollgate.sandbox.confluence.ClusterSpec;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Journal;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One upgrade in a world of its own, with the bot as a process and quick people, who go on only while somebody waits here. */
final class Upgrade implements AutoCloseable {
    static final String TARGET = "9.2.21";
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(20);

    /** What a person did, and when. */
    record Done(Instant at, Deed deed) {}

    private final Folder folder = Folder.create();
    private final List<Done> deeds = new CopyOnWriteArrayList<>();
    private final World world;
    private final BotProcess bot;
    private final Autopilot people;

    /** Starts the bot and waits until it is ready. @param others changes the usual settings */
    Upgrade(Path jar, ClusterSpec cluster, UnaryOperator<BotSettings> others) throws IOException, InterruptedException {
        world = World.open(cluster, InstantSource.system());
        bot = BotProcess.start(others.apply(world.settings(BotSettings.of(jar, folder.path()))));
        world.workspace().botListensAt(bot.eventsUrl());
        people = new Autopilot(world, TARGET, Habits.USUAL, deed -> deeds.add(new Done(Instant.now(), deed)));
        bot.awaitReady(Duration.ofMinutes(3));
    }

    World world() {
        return world;
    }

    BotProcess bot() {
        return bot;
    }

    Path folder() {
        return folder.path();
    }

    /** Lets the people act until it is so. @throws IllegalStateException if it takes longer, with the end of the bot's log */
    void goOnUntil(BooleanSupplier isSo, Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!isSo.getAsBoolean()) {
            people.step();
            if (Instant.now().isAfter(deadline) || people.failure().isPresent()) {
                throw new IllegalStateException(
                        "not within " + limit + ": " + people.failure() + people.missing() + bot.logTail(30));
            }
            Thread.sleep(BETWEEN_STEPS);
        }
    }

    /** Until the board says it, too. */
    void goOnToTheEnd(Duration limit) throws InterruptedException {
        goOnUntil(() -> people.isDone() && people.boardSaysComplete(), limit);
    }

    void rest(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        goOnUntil(() -> Instant.now().isAfter(end), time.plusSeconds(5));
    }

    /** What was posted after that moment, oldest first. */
    Stream<Journal.Entry> postsAfter(Instant moment) {
        return world.slack().journal().of("chat.postMessage").stream()
                .filter(post -> post.at().isAfter(moment));
    }

    static boolean isGate(Journal.Entry post) {
        return post.arguments().toString().contains("\"Approve ");
    }

    /** When somebody clicked the approval of that. */
    Optional<Instant> approved(String what) {
        return deeds.stream()
                .filter(done -> done.deed().what().equals("clicks [Approve " + what + "]"))
                .map(Done::at)
                .findFirst();
    }

    /** When the cluster noted that, for example {@code wiki-1 RUNNING 9.2.21}; the last time. */
    Optional<Instant> noted(String what) {
        return world.cluster().journal().entries().stream()
                .filter(entry -> entry.what().equals(what))
                .map(entry -> entry.at())
                .reduce((earlier, later) -> later);
    }

    @Override
    public void close() throws IOException {
        bot.close();
        world.close();
        folder.close();
    }
}
