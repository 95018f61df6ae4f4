package dev.rollgate.sandbox.slack;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The faults that are due: of one method or of all, for some calls or until cleared. A call meets the first one that fits it, in
 * the order in which they were asked for. {@link #RESPONSE_URL} counts as a method.
 */
public final class Faults {
    /** The name of an answer to a response_url, here and in the {@link Journal}. */
    public static final String RESPONSE_URL = "response_url";

    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    private static final class Due {
        private final @Nullable String method;
        private final Fault fault;
        private int calls;

        private Due(@Nullable String method, Fault fault, int calls) {
            this.method = method;
            this.fault = fault;
            this.calls = calls;
        }
    }

    private final List<Due> due = new ArrayList<>();
    private CountDownLatch hanging = new CountDownLatch(1);

    Faults() {}

    /** Every call of every method, until cleared. */
    public void always(Fault fault) {
        add(null, fault, UNTIL_CLEARED);
    }

    /** Every call of {@code method}, until cleared. */
    public void always(String method, Fault fault) {
        add(method, fault, UNTIL_CLEARED);
    }

    /** The next {@code calls} calls of any method. */
    public void next(int calls, Fault fault) {
        add(null, fault, calls);
    }

    /** The next {@code calls} calls of {@code method}. */
    public void next(int calls, String method, Fault fault) {
        add(method, fault, calls);
    }

    /** All is well again; calls that hang end without an answer. */
    public synchronized void clear() {
        due.clear();
        hanging.countDown();
        hanging = new CountDownLatch(1);
    }

    synchronized Optional<Fault> take(String method) {
        for (Iterator<Due> all = due.iterator(); all.hasNext(); ) {
            Due one = all.next();
            if (one.method == null || one.method.equals(method)) {
                if (one.calls != UNTIL_CLEARED && --one.calls == 0) {
                    all.remove();
                }
                return Optional.of(one.fault);
            }
        }
        return Optional.empty();
    }

    void hang() throws InterruptedException {
        CountDownLatch until;
        synchronized (this) {
            until = hanging;
        }
        until.await();
    }

    private synchronized void add(@Nullable String method, Fault fault, int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("a fault is for at least one call, not " + calls);
        }
        due.add(new Due(method, fault, calls));
    }
}
