package dev.rollgate.bot.process;

import dev.rollgate.bot.process.Kill.Moment;
import dev.rollgate.bot.process.KillPlan.LostInSlack;
import dev.rollgate.sandbox.autopilot.Autopilot;
import dev.rollgate.sandbox.autopilot.Habits;
import dev.rollgate.sandbox.process.BotProcess;
import dev.rollgate.sandbox.process.BotSettings;
import dev.rollgate.sandbox.slack.Fault;
import dev.rollgate.sandbox.world.UsualCluster;
import dev.rollgate.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * One upgrade of a simulated cluster by simulated people, while the bot is killed and started again as planned. Once it has
 * been {@linkplain #play played}, everything can be looked at from outside: nothing moves any more.
 */
final class KilledRun implements AutoCloseable {
    private static final String FROM = "9.2.13";
    private static final String TARGET = "9.2.21";
    private static final double SPEED = 60;
    private static final Habits QUICK = new Habits(Duration.ofMillis(300), Duration.ofSeconds(3));
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final KillPlan plan;
    private final BotDatabase database;
    private final World world;
    private final BotProcess bot;
    private final Autopilot people;
    private final AtomicInteger deeds = new AtomicInteger();
    private final List<Instant> kills = new ArrayList<>();
    private final Instant began;
    private final Thread atExit;
    private Duration took = Duration.ZERO;

    /** @param folder of the bot's log and database; whoever made it deletes it */
    KilledRun(KillPlan plan, Path jar, Path folder, BotDatabase database) throws IOException {
        this.plan = plan;
        this.database = database;
        this.world = World.open(UsualCluster.of(plan.nodes(), FROM, SPEED), InstantSource.system());
        this.people = new Autopilot(world, TARGET, QUICK, deed -> countIfTheBotIsAsked(deed.what()));
        this.began = now();
        prepareFaults();
        this.bot = BotProcess.start(settings(BotSettings.of(jar, folder)));
        this.atExit = new Thread(bot::close, "end-the-bot");
        Runtime.getRuntime().addShutdownHook(atExit);
        world.workspace().botListensAt(bot.eventsUrl());
    }

    private void countIfTheBotIsAsked(String what) {
        if (what.startsWith("clicks") || what.startsWith("types")) {
            deeds.incrementAndGet();
        }
    }

    private BotSettings settings(BotSettings bare) {
        BotSettings told = world.settings(bare)
                .with("spring.datasource.url", database.url())
                .withJavaOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
        String approvals = "rollgate.clusters." + World.CLUSTER + ".policy.approvals.";
        for (String gate : List.of("start", "node", "finalize")) {
            told = told.with(approvals + gate, plan.approvals());
        }
        return told;
    }

    private void prepareFaults() {
        if (plan.lostOrders() > 0) {
            world.confluence()
                    .faults()
                    .next(plan.lostOrders(), new dev.rollgate.sandbox.confluence.Fault.LosesAnswer());
        }
        loseAnswers();
    }

    /** Those of the life that begins now. */
    private void loseAnswers() {
        LostInSlack lost = plan.lives().get(kills.size());
        lose(lost.posts(), "chat.postMessage");
        lose(lost.edits(), "chat.update");
    }

    private void lose(int calls, String method) {
        if (calls > 0) {
            world.slack().faults().next(calls, method, new Fault.AnswerLost());
        }
    }

    /**
     * Returns when the run is over, the thread says so, and the bot has ended, too.
     *
     * @throws IllegalStateException if it does not get so far in time
     */
    void play() throws IOException, InterruptedException {
        Thread working = Thread.ofVirtual().start(people);
        try {
            for (Kill kill : plan.kills()) {
                if (!await(kill)) {
                    break;
                }
                carryOut(kill);
            }
            until(people::isOver);
            if (people.failure().isPresent()) {
                throw stopped(people.failure().get());
            }
            awaitQuiet();
            took = Duration.between(began, now());
        } finally {
            working.interrupt();
            bot.close();
        }
    }

    /** @return false if the run is over before that moment comes */
    private boolean await(Kill kill) throws InterruptedException {
        boolean came = comes(kill);
        Instant due = now().plus(kill.after());
        return came && until(() -> people.isOver() || !now().isBefore(due)) && !people.isOver();
    }

    private boolean comes(Kill kill) throws InterruptedException {
        int seen = count(kill.moment()) + kill.skipped();
        return kill.moment() == Moment.LAUNCH
                || until(() -> people.isOver() || count(kill.moment()) > seen) && !people.isOver();
    }

    private int count(Moment moment) {
        return switch (moment) {
            case LAUNCH -> 0;
            case READY -> isReady() ? 1 : 0;
            case CLICK -> deeds.get();
            case POST -> world.slack().journal().count("chat.postMessage");
            case ORDER ->
                world.cluster().facts().starts() + world.cluster().facts().approves();
        };
    }

    private boolean isReady() {
        try {
            return bot.isReady();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void carryOut(Kill kill) throws IOException, InterruptedException {
        bot.kill();
        kills.add(now());
        Instant up = now().plus(kill.down());
        until(() -> !now().isBefore(up), false);
        loseAnswers();
        bot.restart();
    }

    /** The board's last edit comes after the last reply, and decided gates lose their buttons. */
    private void awaitQuiet() throws InterruptedException {
        until(() -> people.boardSaysComplete()
                && Posts.in(world.channel()).replies().stream()
                        .flatMap(reply -> reply.buttons().stream())
                        .noneMatch(button -> button.label().startsWith("Approve")));
    }

    private boolean until(BooleanSupplier condition) throws InterruptedException {
        return until(condition, true);
    }

    private boolean until(BooleanSupplier condition, boolean botLives) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (botLives && !bot.isAlive()) {
                throw stopped("the bot has ended by itself");
            }
            if (Duration.between(began, now()).compareTo(LIMIT) > 0) {
                throw stopped("not over after " + LIMIT.toSeconds() + " s: " + people.missing());
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    private IllegalStateException stopped(String why) {
        return new IllegalStateException(
                "seed " + plan.seed() + ": " + why + "; the bot's log ends so:\n" + bot.logTail(30));
    }

    KillPlan plan() {
        return plan;
    }

    BotDatabase database() {
        return database;
    }

    World world() {
        return world;
    }

    BotProcess bot() {
        return bot;
    }

    Autopilot people() {
        return people;
    }

    /** When the bot was killed, in order. */
    List<Instant> kills() {
        return List.copyOf(kills);
    }

    /** From the first launch until all was told. */
    Duration took() {
        return took;
    }

    private Instant now() {
        return world.clock().instant();
    }

    @Override
    public void close() {
        bot.close();
        world.close();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
