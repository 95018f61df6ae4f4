package dev.rollgate.sandbox.confluence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What will go wrong, in line. May be changed from any thread while the server runs. */
public final class Faults {
    private static final int FOR_EVER = -1;

    private final List<Planned> line = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch cleared = new CountDownLatch(1);

    /** Which requests a fault meets: null is any. */
    public record Where(@Nullable String pathPart, @Nullable String host) {
        public static final Where ANYWHERE = new Where(null, null);

        /** Requests whose path contains this, at every port. */
        public static Where path(String part) {
            return new Where(part, null);
        }

        /** Requests to that node's own port. */
        public static Where portOf(String host) {
            return new Where(null, host);
        }

        boolean meets(Request request, @Nullable String portOf) {
            return (pathPart == null || request.path().contains(pathPart)) && (host == null || host.equals(portOf));
        }
    }

    /** The next so many requests that it meets. */
    public void next(int requests, Fault fault) {
        next(requests, fault, Where.ANYWHERE);
    }

    public synchronized void next(int requests, Fault fault, Where where) {
        line.add(new Planned(fault, where, requests));
    }

    public void untilCleared(Fault fault) {
        untilCleared(fault, Where.ANYWHERE);
    }

    public synchronized void untilCleared(Fault fault, Where where) {
        line.add(new Planned(fault, where, FOR_EVER));
    }

    /** All is well again: also for requests that hang or wait now. */
    public synchronized void clear() {
        line.clear();
        cleared.countDown();
        cleared = new CountDownLatch(1);
    }

    /** How many requests hang or wait now. */
    public int waiting() {
        return waiting.get();
    }

    synchronized Faced take(Request request, @Nullable String portOf) {
        List<Fault> taken = new ArrayList<>();
        for (Iterator<Planned> planned = line.iterator(); planned.hasNext(); ) {
            Planned next = planned.next();
            boolean late = next.fault.ends() && taken.stream().anyMatch(Fault::ends);
            boolean meets = next.where.meets(request, portOf) && (request.isPost() || !next.fault.needsPost());
            if (meets && !late) {
                taken.add(next.fault);
                next.left -= next.left == FOR_EVER ? 0 : 1;
                if (next.left == 0) {
                    planned.remove();
                }
            }
        }
        return new Faced(taken, cleared);
    }

    /** Returns when that time is over or the sign is given. */
    void waitAtMost(Duration time, CountDownLatch sign) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            boolean unused = sign.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** What one request faces, and the sign that ends its waiting: the one of that moment, so that no clearing is missed. */
    record Faced(List<Fault> faults, CountDownLatch cleared) {}

    private static final class Planned {
        private final Fault fault;
        private final Where where;
        private int left;

        private Planned(Fault fault, Where where, int left) {
            this.fault = fault;
            this.where = where;
            this.left = left;
        }
    }
}
