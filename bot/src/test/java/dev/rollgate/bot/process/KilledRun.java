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
    private static final Duration CLOSELY = Duration.ofMillis(2);
    private static final Duration AT_EASE = Duration.ofMillis(200);

    private final KillPlan plan;
    private final BotDatabase database;
    private final World world;
    private final BotProcess bot;
    private final Autopilot people;
    private final Moments moments;
    private final List<Instant> kills = new ArrayList<>();
    private final Instant began;
    private final Thread atExit;
    private Duration took = Duration.ZERO;

    /** @param folder of the bot's log and database; whoever made it deletes it */
    KilledRun(KillPlan plan, Path jar, Path folder, BotDatabase database) throws IOException {
        this.plan = plan;
        this.database = database;
        this.world = World.open(UsualCluster.of(plan.nodes(), FROM, SPEED), InstantSource.system());
        this.began = now();
        prepareFaults();
        this.atExit = new Thread(this::endTheBot, "end-the-bot");
        Runtime.getRuntime().addShutdownHook(atExit); // before it is started: at its own end this program starts none
        this.bot = BotProcess.start(settings(BotSettings.of(jar, folder)));
        this.moments = new Moments(world, bot);
        this.people = new Autopilot(world, TARGET, QUICK, moments::take);
        world.workspace().botListensAt(bot.eventsUrl());
    }

    private void endTheBot() {
        if (bot != null) {
            bot.close();
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
        int seen = moments.count(kill.moment()) + kill.skipped();
        if (kill.moment() != Moment.LAUNCH) {
            until(() -> people.isOver() || moments.count(kill.moment()) > seen);
        }
        Instant due = now().plus(kill.after());
        until(() -> people.isOver() || !now().isBefore(due));
        return !people.isOver();
    }

    private void carryOut(Kill kill) throws IOException, InterruptedException {
        bot.kill();
        kills.add(now());
        Thread.sleep(kill.down());
        loseAnswers();
        bot.restart();
    }

    /** The board's last edit comes after the last reply, and what Slack's lost answers leave open is looked up later. */
    private void awaitQuiet() throws InterruptedException {
        try (Untold untold = new Untold(bot)) {
            until(() -> people.boardSaysComplete() && untold.isNothing(), AT_EASE);
        }
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        until(condition, CLOSELY);
    }

    private void until(BooleanSupplier condition, Duration betweenLooks) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (!bot.isAlive()) {
                throw stopped("the bot has ended by itself");
            }
            if (Duration.between(began, now()).compareTo(LIMIT) > 0) {
                throw stopped("not over after " + LIMIT.toSeconds() + " s: " + people.missing());
            }
            Thread.sleep(betweenLooks);
        }
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
