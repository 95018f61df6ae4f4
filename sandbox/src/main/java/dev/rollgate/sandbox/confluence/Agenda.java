package dev.rollgate.sandbox.confluence;

import java.time.Duration;
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
    private double pace = 1;

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
        queue.removeIf(planned -> planned.number() == due.number()); // a change of pace has moved it
    }

    /** The moment at which something is over that begins now and takes so long at the usual pace. */
    Instant in(Duration usually) {
        return moment.plus(PhaseDurations.scaled(usually, pace));
    }

    /** From now on everything goes so many times faster than usual, also what is planned already. */
    void paceIs(double factor) {
        List<Due> planned = List.copyOf(queue);
        queue.clear();
        planned.forEach(due -> queue.add(new Due(atPace(due.at(), factor), due.number(), due.what())));
        pace = factor;
    }

    /** When something will be that is to be at that time, if the pace becomes {@code factor} now. */
    Instant atPace(Instant time, double factor) {
        return time.isAfter(moment)
                ? moment.plus(PhaseDurations.scaled(Duration.between(moment, time), factor / pace))
                : time;
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
