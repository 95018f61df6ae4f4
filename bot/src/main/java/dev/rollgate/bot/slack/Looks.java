package dev.rollgate.bot.slack;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Looks at Confluence for people who type. Whoever may type may ask, and each look is a question to Confluence: only a few at once. */
final class Looks {
    private static final int AT_ONCE = 4;

    private final Semaphore looks = new Semaphore(AT_ONCE);

    /** Empty where too many look already. */
    <T> Optional<T> look(Supplier<T> at) {
        if (!looks.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(at.get());
        } finally {
            looks.release();
        }
    }
}
