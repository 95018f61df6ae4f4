package dev.rollgate.bot.slack.socket;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Slack with the threads of its listeners: an envelope is acknowledged on the connection that brought it.
 * Both end together, for threads that are stuck would be so for the next connection, too.
 */
final class Link implements Wire.Listener {
    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private final SocketTimes times;
    private final Envelopes envelopes;
    private final Hands hands = new Hands();
    private final CompletableFuture<Boolean> hello = new CompletableFuture<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final CompletableFuture<Wire> wire = new CompletableFuture<>();
    private volatile long heardAt = System.nanoTime();

    Link(SocketTimes times, Envelopes envelopes) {
        this.times = times;
        this.envelopes = envelopes;
    }

    /** What it listens to; said once, when that is open. */
    void over(Wire open) {
        wire.complete(open);
    }

    /** @return whether Slack has said hello within {@code limit} */
    boolean awaitHello(Duration limit) throws InterruptedException {
        try {
            return hello.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Pings and looks at every beat until it is to be given up. */
    Ending watch() throws InterruptedException {
        while (true) {
            try {
                return ending.get(times.beat().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                ailment().ifPresent(ending::complete);
                wire().ifPresent(Wire::ping);
                hands.probe();
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private Optional<Ending> ailment() {
        if (silence().compareTo(times.silence()) > 0) {
            return Optional.of(new Ending.Silent(silence()));
        }
        Duration stuck = hands.stuckFor();
        return stuck.compareTo(times.stuck()) > 0 ? Optional.of(new Ending.Stuck(stuck)) : Optional.empty();
    }

    /** How long ago its last word was, a pong included. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** Whether envelopes can come and be answered. */
    boolean lives() {
        return wire().filter(Wire::isOpen).isPresent() && ailment().isEmpty();
    }

    /** Takes no new envelope. */
    void stopTaking() {
        hands.stopTaking();
    }

    /** Closes when nothing is in hand any more, at the latest after the farewell. */
    void retire() throws InterruptedException {
        try {
            if (!hands.awaitIdle(times.farewell())) {
                log.warn("a connection to Slack is closed though envelopes are in hand after {}", times.farewell());
            }
        } finally {
            abandon();
        }
    }

    /** Closes at once; what is in hand is still done, and cannot be acknowledged. */
    void abandon() {
        wire().ifPresent(Wire::close);
        wire.cancel(false);
        hands.letGo();
    }

    @Override
    public void onText(String message) {
        heardAt = System.nanoTime();
        switch (Word.of(message)) {
            case Word.Hello first -> hello.complete(true);
            case Word.Disconnect(String reason) ->
                ending.complete(reason.equals("link_disabled") ? new Ending.Disabled() : new Ending.Announced(reason));
            case Word.Envelope(String envelope) -> take(envelope, System.nanoTime());
            case Word.Other(String type) -> log.debug("Slack said something else: {}", type);
        }
    }

    @Override
    public void onPong() {
        heardAt = System.nanoTime();
    }

    @Override
    public void onClosed(String why) {
        ending.complete(new Ending.Closed(why));
        hello.complete(false);
    }

    private void take(String envelope, long since) {
        if (!hands.take(() -> answer(envelope, since))) {
            log.warn("an envelope is not taken: the bot ends, or more wait than can be answered in time");
        }
    }

    private void answer(String envelope, long since) {
        // an envelope may come a moment before the wire is known here
        envelopes.answer(envelope, since).ifPresent(text -> wire.thenAccept(open -> open.send(text)));
    }

    private Optional<Wire> wire() {
        return wire.state() == State.SUCCESS ? Optional.of(wire.resultNow()) : Optional.empty();
    }
}
