package dev.rollgate.bot.slack.socket;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The threads of one link's listeners: so many, and no more. They are never interrupted: nobody would know whether
 * what they were recording is recorded.
 */
final class Hands {
    /** At 1.5 s, the most that recording may take, still ten envelopes a second. */
    private static final int THREADS = 16;
    /** More than what Slack would still wait for. */
    private static final int WAITING = 100;

    private record Probe(long since) {}

    private final ThreadPoolExecutor threads;
    private final AtomicReference<Probe> probe = new AtomicReference<>();
    private int inHand;
    private boolean taking = true;

    Hands() {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("slack-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @return whether it will be done; not where too much waits already, or no more is taken */
    synchronized boolean take(Runnable work) {
        if (!taking) {
            return false;
        }
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    done();
                }
            });
            inHand++;
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** Lets a thread show that it runs, unless one is asked already. */
    void probe() {
        Probe asked = new Probe(System.nanoTime());
        if (probe.compareAndSet(null, asked)) {
            try {
                threads.execute(() -> probe.set(null));
            } catch (RejectedExecutionException full) {
                // it stays asked: no thread has come to it
            }
        }
    }

    /** How long no thread has come to the probe; zero where one has. */
    Duration stuckFor() {
        Probe asked = probe.get();
        return asked == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - asked.since());
    }

    /** Takes nothing any more; what is in hand goes on. */
    synchronized void stopTaking() {
        taking = false;
    }

    /** @return whether nothing is in hand, now or within {@code limit} */
    synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long left = limit.toMillis();
        while (inHand > 0 && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        return inHand == 0;
    }

    /** The threads end when they are done with what is in hand. */
    void letGo() {
        stopTaking();
        threads.shutdown();
    }

    private synchronized void done() {
        inHand--;
        notifyAll();
    }
}
