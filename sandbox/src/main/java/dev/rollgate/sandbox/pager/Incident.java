package dev.rollgate.sandbox.pager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem that somebody is paged for, as it is now.
 *
 * @param number from 1 up, in the order of opening
 * @param alert what the event that opened it said; later ones only count
 * @param history what has happened to it, oldest first; the first is its opening
 */
public record Incident(int number, String dedupKey, Alert alert, List<Entry> history) {
    /** What can happen to an incident. */
    public enum Deed {
        TRIGGERED,
        ACKNOWLEDGED,
        RESOLVED
    }

    /** Where it stands. An acknowledged one stays so when it is triggered again. */
    public enum State {
        TRIGGERED,
        ACKNOWLEDGED,
        RESOLVED
    }

    /** @param by a person's name, or that of the client whose event it was */
    public record Entry(Instant at, Deed deed, String by) {}

    public Incident {
        history = List.copyOf(history);
    }

    public Instant since() {
        return history.getFirst().at();
    }

    public State state() {
        if (last(Deed.RESOLVED).isPresent()) {
            return State.RESOLVED;
        }
        return last(Deed.ACKNOWLEDGED).isPresent() ? State.ACKNOWLEDGED : State.TRIGGERED;
    }

    public boolean isOpen() {
        return state() != State.RESOLVED;
    }

    /** How many trigger events went into it. */
    public int triggers() {
        return (int)
                history.stream().filter(entry -> entry.deed() == Deed.TRIGGERED).count();
    }

    /** When that happened last, and by whom. */
    public Optional<Entry> last(Deed deed) {
        return history.reversed().stream().filter(entry -> entry.deed() == deed).findFirst();
    }

    Incident with(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return new Incident(number, dedupKey, alert, longer);
    }
}
