package dev.rollgate.orchestration.paging.wire;

import dev.rollgate.orchestration.paging.Receipt;
import dev.rollgate.orchestration.web.BoundedHttp;
import dev.rollgate.orchestration.web.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sends the messages of pagers over HTTP, once each. One serves all pagers, from any thread. It logs nothing, and what it
 * gives back holds no secret that was sent.
 */
public final class HttpSender {
    /** How long a message may take, the answer's body included: half of what a pager has. */
    public static final Duration WHOLE_CALL = Duration.ofSeconds(5);

    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** What pagers answer is a hundredth of this; the front page of a proxy may be more, and is not needed. */
    private static final long MOST_BYTES = 256 * 1024;

    private final BoundedHttp http = new BoundedHttp(CONNECTING, MOST_BYTES);
    private final InstantSource clock;
    private final Duration wholeCall;

    /** @param clock for what is dated: a signature, and until when a pager wants to be left alone */
    public HttpSender(InstantSource clock) {
        this(clock, WHOLE_CALL);
    }

    /** A sender with a time limit of its own, instead of {@link #WHOLE_CALL}. */
    public HttpSender(InstantSource clock, Duration wholeCall) {
        this.clock = clock;
        this.wholeCall = wholeCall;
    }

    /** The clock's time. */
    public Instant now() {
        return clock.instant();
    }

    /** Sends once, and says what came of it. Never throws for what happens outside. */
    public Receipt send(Message message) {
        return ask(message, wholeCall).receipt();
    }

    /**
     * Sends once, for those who also read the answer's body.
     *
     * @param atMost how long it may take, where that is less than other messages may
     */
    public Reply ask(Message message, Duration atMost) {
        Duration limit = atMost.compareTo(wholeCall) < 0 ? atMost : wholeCall;
        Redaction redaction = new Redaction(message.secrets());
        return switch (http.send(message.request(), limit)) {
            case Exchange.Answered answered ->
                new Reply(
                        Verdict.of(answered.response(), redaction, clock.instant()),
                        redaction.of(answered.response().body()));
            case Exchange.Failed failed -> new Reply(Verdict.of(failed, redaction), "");
        };
    }
}
