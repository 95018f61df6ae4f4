package dev.rollgate.sandbox.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Tells the bot what happened, as the Events API does: only what it subscribes to, and up to three times more when it does not
 * acknowledge (at once, after a minute, after five).
 */
final class Events {
    private static final List<Duration> USUAL = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Supplier<Bot> bot;
    private final BotLine line;
    private final InstantSource clock;
    private final AtomicLong next = new AtomicLong(1_000_000);
    private volatile List<Duration> pauses = USUAL;
    private volatile CountDownLatch forgotten = new CountDownLatch(1);

    Events(Supplier<Bot> bot, BotLine line, InstantSource clock) {
        this.bot = bot;
        this.line = line;
        this.clock = clock;
    }

    void repeatAfter(List<Duration> longest) {
        pauses = List.copyOf(longest);
    }

    /** Ends the repetitions that are due: whoever listens at the bot's address later is none of their business. */
    void forget() {
        forgotten.countDown();
        forgotten = new CountDownLatch(1);
    }

    /**
     * Sends an event and returns when the bot has answered it, or not; repetitions come later.
     *
     * @return empty when the bot is not told, because it does not subscribe
     */
    Optional<BotAnswer> tell(Happening happening, Sending how) {
        Bot to = bot.get();
        if (!to.events().contains(happening.type())) {
            return Optional.empty();
        }
        String id = "Ev"
                + Long.toString(next.getAndIncrement(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        String body = happening.told(to, id, clock.instant()).toString();
        BotAnswer answer = line.send(body, how);
        boolean slackItself = how.equals(Sending.USUAL);
        if (slackItself && !answer.acknowledged()) {
            CountDownLatch until = forgotten;
            Thread.ofVirtual().name("event " + id).start(() -> repeat(body, answer, until));
        }
        return Optional.of(answer);
    }

    private void repeat(String body, BotAnswer first, CountDownLatch until) {
        BotAnswer last = first;
        int number = 1;
        for (Duration pause : pauses) {
            try {
                if (until.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException nobodyDoes) {
                return;
            }
            last = line.send(body, Sending.again(Retry.after(last, number)));
            if (last.acknowledged()) {
                return;
            }
            number++;
        }
    }
}
