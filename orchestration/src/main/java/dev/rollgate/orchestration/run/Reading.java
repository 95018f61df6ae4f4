package dev.rollgate.orchestration.run;

import java.util.Optional;

/** What one look at the outside gave. Unknown is an answer too: it confirms nothing and moves nothing. */
public sealed interface Reading<T> {
    record Seen<T>(T value) implements Reading<T> {}

    record Unknown<T>(Trouble why) implements Reading<T> {}

    static <T> Reading<T> seen(T value) {
        return new Seen<>(value);
    }

    static <T> Reading<T> unknown(Trouble.Kind kind, String detail) {
        return new Unknown<>(new Trouble(kind, detail));
    }

    default Optional<T> ifSeen() {
        return switch (this) {
            case Seen<T> seen -> Optional.of(seen.value());
            case Unknown<T> unknown -> Optional.empty();
        };
    }

    default Optional<Trouble> trouble() {
        return switch (this) {
            case Seen<T> seen -> Optional.empty();
            case Unknown<T> unknown -> Optional.of(unknown.why());
        };
    }
}
