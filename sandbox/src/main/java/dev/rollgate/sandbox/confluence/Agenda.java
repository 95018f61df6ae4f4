package dev.rollgate.sandbox.confluence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is due and when, and the moment that has been reached. Everything falls due in order, also what is asked about late. */
final class Agenda {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private final List<Journal.Entry> entries = new ArrayList<>();
    private Instant moment;
    private long number;

    Agenda(Instant moment) {
        this.moment = moment;
    }

    Instant moment() {
        return moment;
    }

    Due at(Instant when, Runnable what) {
        Due due = new Due(when, number++, what);
        queue.add(due);
        return due;
    }

    void forget(Due due) {
        queue.remove(due);
    }

    /** Lets happen what is due by {@code now}; a clock that went back moves nothing. */
    void advanceTo(Instant now) {
        for (Due next = queue.peek(); next != null && !next.at().isAfter(now); next = queue.peek()) {
            queue.remove();
            moment = next.at();
            next.what().run();
        }
        moment = now.isAfter(moment) ? now : moment;
    }

    void note(String what) {
        entries.add(new Journal.Entry(moment, what));
    }

    Journal journal() {
        return new Journal(List.copyOf(entries));
    }

    /** The number orders what is due at the same instant by when it was planned. */
    record Due(Instant at, long number, Runnable what) {}
}
