package dev.rollgate.sandbox.pager;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that are due. A call meets the first one in the order in which they were asked for. */
public final class Faults {
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private static final class Due {
        private final Fault fault;
        private final Instant until;
        private int calls;

        private Due(Fault fault, Instant until, int calls) {
            this.fault = fault;
            this.until = until;
            this.calls = calls;
        }
    }

    private final InstantSource clock;
    private final List<Due> due = new ArrayList<>();
    private CountDownLatch cleared = new CountDownLatch(1);

    Faults(InstantSource clock) {
        this.clock = clock;
    }

    /** Every call, until cleared. */
    public synchronized void always(Fault fault) {
        due.add(new Due(fault, Instant.MAX, ANY_NUMBER));
    }

    /** Every call for that long from now, by the pager's clock. */
    public synchronized void during(Duration time, Fault fault) {
        due.add(new Due(fault, clock.instant().plus(time), ANY_NUMBER));
    }

    /** The next {@code calls} calls. */
    public synchronized void next(int calls, Fault fault) {
        if (calls < 1) {
            throw new IllegalArgumentException("a fault is for at least one call, not " + calls);
        }
        due.add(new Due(fault, Instant.MAX, calls));
    }

    /** All is well again, also for calls that are slow now. */
    public synchronized void clear() {
        due.clear();
        cleared.countDown();
        cleared = new CountDownLatch(1);
    }

    synchronized Optional<Fault> take() {
        Instant now = clock.instant();
        due.removeIf(one -> !one.until.isAfter(now));
        Iterator<Due> all = due.iterator();
        if (!all.hasNext()) {
            return Optional.empty();
        }
        Due first = all.next();
        if (first.calls != ANY_NUMBER && --first.calls == 0) {
            all.remove();
        }
        return Optional.of(first.fault);
    }

    /** Returns when that time is over or the faults are cleared. */
    void waitFor(Duration time) throws InterruptedException {
        CountDownLatch until;
        synchronized (this) {
            until = cleared;
        }
        boolean unused = until.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
