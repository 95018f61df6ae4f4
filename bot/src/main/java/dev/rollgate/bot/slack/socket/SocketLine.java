package dev.rollgate.bot.slack.socket;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.rollgate.bot.slack.api.AppConnections;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one live connection to Slack from {@link #start} to {@link #close}, whatever becomes of any of them:
 *
 * <ol>
 *   <li>A connection that is lost, silent, or whose listeners are stuck is replaced at once; where that fails, again and again
 *       with growing waits, and never before Slack's {@code Retry-After}.
 *   <li>One whose end Slack announces goes on until its successor is there.
 *   <li>When Slack refuses the token for good there is nothing to keep: whoever made this is told, once, in one line.
 * </ol>
 */
public final class SocketLine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    private final Dialer dialer;
    private final SocketTimes times;
    private final BackOff backOff;
    private final Consumer<String> hopeless;
    private final Thread keeper =
            Thread.ofPlatform().name("slack-socket").daemon().unstarted(this::keep);
    private final long madeAt = System.nanoTime();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile @Nullable Link current;
    /** Whose end was announced, until its successor is there; the keeper's own. */
    private @Nullable Link leaving;

    private volatile boolean closing;

    /**
     * @param app gets what comes, on up to 16 threads at once; has no check of signatures, for nothing is signed here. Its
     *     Slack opens the connections, and says which proxy to go through
     * @param hopeless is told what an operator must do when the line is given up for good; must return soon
     */
    public SocketLine(
            String appToken, App app, SocketTimes times, Acknowledged acknowledged, Consumer<String> hopeless) {
        Slack slack = app.slack();
        this.dialer = new Dialer(
                new AppConnections(slack, appToken), slack.getConfig(), times, new Envelopes(app, acknowledged));
        this.times = times;
        this.backOff = new BackOff(
                times.firstWait(),
                times.longestWait(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.hopeless = hopeless;
    }

    /** Returns at once, whether Slack is there or not. */
    public void start() {
        keeper.start();
    }

    /** Whether people can reach the bot now, as far as it can tell. */
    public boolean isConnected() {
        Link link = current;
        return link != null && link.lives();
    }

    /** How long ago Slack's last word was, answers to pings included; since the beginning where there was none. */
    public Duration silence() {
        Link link = current;
        return link == null ? Duration.ofNanos(System.nanoTime() - madeAt) : link.silence();
    }

    /** How many connections came after the first. */
    public int reconnects() {
        return Math.max(0, opened.get() - 1);
    }

    /** Takes no more envelopes, finishes those in hand, and closes. Not to be started again. */
    @Override
    public void close() {
        closing = true;
        keeper.interrupt();
        Link last = current;
        try {
            if (last != null) {
                last.stopTaking();
                last.retire();
            }
            keeper.join(times.farewell());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!closing) {
                switch (dialer.dial()) {
                    case Dialed.Connected(Link link) -> {
                        if (!live(link)) {
                            return;
                        }
                    }
                    case Dialed.Failed(String why, Duration notBefore) -> awaitNext(why, notBefore);
                    case Dialed.Hopeless(String code) -> {
                        giveUp(code);
                        return;
                    }
                }
            }
        } catch (InterruptedException ended) {
            log.debug("no more connections to Slack");
        } catch (Throwable bug) {
            log.error("connections to Slack are no longer kept", bug);
            hopeless.accept("Socket Mode broke by a fault of the bot. The bot ends now; start it again.");
        }
    }

    /** @return whether another one is wanted when this one's time is over */
    private boolean live(Link link) throws InterruptedException {
        current = link;
        log.info("connected to Slack by Socket Mode{}", opened.getAndIncrement() == 0 ? "" : " again");
        if (closing) {
            link.abandon();
            return false;
        }
        if (leaving != null) {
            leaving.retire();
            leaving = null;
        }
        long began = System.nanoTime();
        Ending ending = link.watch();
        if (!part(link, ending)) {
            return false;
        }
        if (System.nanoTime() - began >= times.steady().toNanos()) {
            backOff.success();
        } else {
            awaitNext("the last one did not last", Duration.ZERO);
        }
        return true;
    }

    /** @return whether another one is wanted */
    private boolean part(Link link, Ending ending) {
        switch (ending) {
            case Ending.Announced(String reason) -> {
                log.info("Slack will end the connection ({}): another is opened", reason);
                leaving = link;
                return true;
            }
            case Ending.Closed(String why) -> log.warn("the connection to Slack has ended ({})", why);
            case Ending.Silent(Duration lasting) ->
                log.warn("nothing was heard of Slack for {}: another connection is opened", lasting);
            case Ending.Stuck(Duration lasting) ->
                log.error("no listener has become free for {}: another connection with new ones is opened", lasting);
            case Ending.Disabled disabled -> {
                link.abandon();
                giveUp("link_disabled");
                return false;
            }
        }
        link.abandon();
        return true;
    }

    private void awaitNext(String why, Duration notBefore) throws InterruptedException {
        Duration wait = backOff.afterFailure();
        Duration longer = wait.compareTo(notBefore) > 0 ? wait : notBefore;
        if (closing) {
            return; // the interrupt that says so may be used up
        }
        log.warn("another connection to Slack is tried in {}: {}", longer, why);
        Thread.sleep(longer);
    }

    private void giveUp(String code) {
        hopeless.accept(HopelessCode.advice(code));
    }
}
