package dev.rollgate.orchestration.paging;

import dev.rollgate.orchestration.paging.PagerMemo.Held;
import dev.rollgate.orchestration.paging.PagerMemo.State;
import dev.rollgate.orchestration.run.OnIt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The next deed, from what is open and what the pager has. Pure. Who is to be woken comes before what is over, and both before
 * what is only repeated.
 */
final class Deeds {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final PagerMemo memo;
    private final List<Subject> open;
    private final Routing routing;
    private final Rhythm rhythm;
    private final Instant now;

    Deeds(PagerMemo memo, List<Subject> open, Routing routing, Rhythm rhythm, Instant now) {
        this.memo = memo;
        this.open = open;
        this.routing = routing;
        this.rhythm = rhythm;
        this.now = now;
    }

    Deed next() {
        return first(open.stream(), this::wake)
                .or(() -> first(overs(), this::end))
                .or(() -> first(open.stream(), this::acknowledge))
                .or(() -> first(open.stream(), this::repeat))
                .orElseGet(() -> new Deed.Rest(alarm()));
    }

    private static <T> Optional<Deed> first(Stream<T> of, Function<T, Optional<Deed>> deed) {
        return of.flatMap(one -> deed.apply(one).stream()).findFirst();
    }

    private Optional<Deed> wake(Subject subject) {
        Optional<Held> held = memo.held(subject.number());
        if (held.isEmpty()) {
            return isDue(Subjects.dueAt(subject, routing)) ? Optional.of(new Deed.Intend(subject)) : Optional.empty();
        }
        return switch (held.get().state()) {
            case OPENING, RESOLVED -> Optional.of(new Deed.Trigger(subject)); // resolved: it is routed here again
            case OPEN, ACKNOWLEDGED -> Optional.empty();
        };
    }

    private Stream<Held> overs() {
        return memo.pages().stream()
                .filter(page -> open.stream().noneMatch(subject -> subject.number() == page.subject()));
    }

    private Optional<Deed> end(Held over) {
        if (over.state() != State.RESOLVED) {
            return Optional.of(new Deed.Resolve(over.subject()));
        }
        if (isDue(Instant.ofEpochMilli(over.resolvedAt()).plus(rhythm.afterwards()))) {
            return Optional.of(new Deed.Forget(over.subject()));
        }
        return isDue(again(over)) ? Optional.of(new Deed.Resolve(over.subject())) : Optional.empty();
    }

    private Optional<Deed> acknowledge(Subject subject) {
        OnIt onIt = subject.onIt();
        if (onIt == null) {
            return Optional.empty();
        }
        return memo.held(subject.number())
                .filter(held -> held.state() == State.OPEN)
                .map(held -> new Deed.Acknowledge(subject, onIt));
    }

    private Optional<Deed> repeat(Subject subject) {
        return memo.held(subject.number())
                .filter(held -> !rhythm.isOnce() && isDue(again(held)))
                .map(held -> new Deed.Trigger(subject));
    }

    private Instant again(Held held) {
        return rhythm.isOnce()
                ? Instant.MAX
                : Instant.ofEpochMilli(held.sentAt()).plus(rhythm.every());
    }

    /** When the first of what is to come is due. */
    private Optional<Instant> alarm() {
        Stream<Instant> graces = open.stream()
                .filter(subject -> memo.held(subject.number()).isEmpty())
                .map(subject -> Subjects.dueAt(subject, routing));
        Stream<Instant> repeats = memo.pages().stream().map(this::again);
        Stream<Instant> ends =
                overs().map(over -> Instant.ofEpochMilli(over.resolvedAt()).plus(rhythm.afterwards()));
        return Stream.of(graces, repeats, ends)
                .flatMap(Function.identity())
                .filter(Instant.MAX::isAfter)
                .min(Instant::compareTo);
    }

    private boolean isDue(Instant when) {
        return !when.isAfter(now);
    }

    /** How long to rest: never so short that clocks which round differently make a spin of it. */
    static Duration until(Instant when, Instant now) {
        Duration rest = Duration.between(now, when);
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest;
    }
}
