package dev.rollgate.sandbox.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a request leaves the workspace.
 *
 * @param genuine whether it is signed with the bot's own secret
 * @param clockOff added to the time it claims to be sent at
 * @param retry null unless it was sent before, and not acknowledged
 */
record Sending(boolean genuine, Duration clockOff, @Nullable Retry retry) {
    static final Sending USUAL = new Sending(true, Duration.ZERO, null);

    Sending notGenuine() {
        return new Sending(false, clockOff, retry);
    }

    Sending withClockOffBy(Duration off) {
        return new Sending(genuine, off, retry);
    }

    static Sending again(Retry retry) {
        return new Sending(true, Duration.ZERO, retry);
    }
}
