package dev.rollgate.sandbox.slack;

import java.time.Duration;

/**
 * How a person's requests leave the workspace.
 *
 * @param genuine whether they are signed with the bot's own secret
 * @param clockOff added to the time they claim to be sent at
 */
record Sending(boolean genuine, Duration clockOff) {
    static final Sending USUAL = new Sending(true, Duration.ZERO);
}
