package dev.rollgate.bot.slack;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person is told, and nobody else.
 *
 * @param text mrkdwn, escaped; empty: nothing needs to be said, for the thread says it
 * @param recorded whether what the person asked for is in the log
 * @param later what is told after that, in another message: slow, so it is asked for only when {@code text} is out
 */
record Reply(String text, boolean recorded, Optional<Supplier<String>> later) implements Recordable {
    static Reply recorded(String text) {
        return new Reply(text, true, Optional.empty());
    }

    static Reply told(String text) {
        return new Reply(text, false, Optional.empty());
    }

    Reply andLater(Supplier<String> slow) {
        return new Reply(text, recorded, Optional.of(slow));
    }
}
