package dev.rollgate.sandbox.page;

import dev.rollgate.sandbox.autopilot.Administrator;
import dev.rollgate.sandbox.autopilot.Habits;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** What goes on by itself: tasks end, the operator does their work if asked to, and the bot is looked after. */
final class Life {
    private static final System.Logger LOG = System.getLogger(Life.class.getName());
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS_AT_THE_BOT = Duration.ofMillis(400);
    private static final Habits CALM = new Habits(Duration.ofSeconds(2), Duration.ofSeconds(6));

    private interface Step {
        void go() throws InterruptedException;
    }

    private final Scene scene;
    private final Administrator administrator;

    Life(Scene scene) {
        this.scene = scene;
        this.administrator = new Administrator(scene.world(), scene.setting().to(), CALM, deed -> {});
    }

    /** Goes on until the threads are interrupted. */
    void begin(ExecutorService threads) {
        threads.execute(() -> again(BETWEEN_STEPS, this::step));
        threads.execute(() -> again(BETWEEN_LOOKS_AT_THE_BOT, scene.bot()::look));
    }

    private void step() {
        scene.world().workGoesOn();
        if (scene.isSelfOperating()) {
            administrator.look();
        }
    }

    private static void again(Duration pause, Step step) {
        try {
            while (true) {
                go(step);
                Thread.sleep(pause);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void go(Step step) throws InterruptedException {
        try {
            step.go();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the sandbox itself failed; it goes on", bug);
        }
    }
}
