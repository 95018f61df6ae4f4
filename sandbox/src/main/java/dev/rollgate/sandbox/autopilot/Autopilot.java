package dev.rollgate.sandbox.autopilot;

import dev.rollgate.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The people of a {@link World} at work on one upgrade, from the command to the last reply. They act only on what Slack
 * shows, and again where the bot was not there to hear it: it may be killed and restarted meanwhile, at any moment.
 *
 * <p>Step it by hand, or run it in a thread and ask from others; one step at a time.
 */
public final class Autopilot implements Runnable {
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(50);

    private final World world;
    private final Operator operator;
    private final Approvers approvers;
    private final Administrator administrator;
    private final Goal goal;
    private volatile boolean done;
    private volatile Optional<String> failure = Optional.empty();

    /**
     * @param target the version to upgrade to
     * @param deeds is told of what people do, just before they do it
     */
    public Autopilot(World world, String target, Habits habits, Consumer<Deed> deeds) {
        this.world = world;
        this.operator = new Operator(world, target, habits, deeds);
        this.approvers = new Approvers(world, habits, deeds);
        this.administrator = new Administrator(world, target, habits, deeds);
        this.goal = new Goal(world, target);
    }

    /**
     * Looks once at Slack and does what is due; waits for nothing but the bot's acknowledgements. Does nothing once it is
     * over.
     */
    public synchronized void step() {
        if (isOver()) {
            return;
        }
        try {
            act();
        } catch (RuntimeException mistake) {
            failure = Optional.of("the autopilot itself failed: " + mistake);
            throw mistake;
        }
    }

    private void act() {
        Instant now = world.clock().instant();
        world.workGoesOn();
        operator.look(now);
        Reading reading = Reading.of(world.channel());
        approvers.look(reading.replies(), now);
        administrator.look(reading.replies(), now);
        failure = goal.missed(reading);
        done = goal.missing(reading).isEmpty();
    }

    /** Steps until it is over, or this thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!isOver()) {
                step();
                Thread.sleep(BETWEEN_STEPS);
            }
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
        }
    }

    /** Is the cluster STABLE on the new version, and does the thread's last reply say "complete"? Stays true. */
    public boolean isDone() {
        return done;
    }

    /** Why it will never be done; empty while it still may be. */
    public Optional<String> failure() {
        return failure;
    }

    public boolean isOver() {
        return done || failure.isPresent();
    }

    /** The approvers' clicks so far, in order, with what the bot answered. */
    public List<Click> clicks() {
        return approvers.clicks();
    }

    /** Does the board say "complete" too? It may be edited a little after the last reply. */
    public boolean boardSaysComplete() {
        return Reading.of(world.channel()).boardSays("complete");
    }

    /** What is not as it must be at the end, now; empty when it is done. */
    public List<String> missing() {
        return goal.missing(Reading.of(world.channel()));
    }
}
