package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is woken for, and how often a run was worked on twice at once. */
final class RecordingWork implements RunWork {
    static final Optional<Duration> LATER = Optional.of(Duration.ofHours(1));
    static final Optional<Duration> NEVER = Optional.empty();

    private final Map<RunId, AtomicInteger> times = new ConcurrentHashMap<>();
    private final Map<RunId, Boolean> atWork = new ConcurrentHashMap<>();
    private final AtomicInteger overlaps = new AtomicInteger();
    private volatile RunWork inner = run -> LATER;

    /** What it does from now on. */
    void does(RunWork work) {
        inner = work;
    }

    @Override
    public Optional<Duration> of(RunId run) {
        if (atWork.put(run, true) != null) {
            overlaps.incrementAndGet();
        }
        try {
            times.computeIfAbsent(run, none -> new AtomicInteger()).incrementAndGet();
            return inner.of(run);
        } finally {
            atWork.remove(run);
        }
    }

    int times(RunId run) {
        AtomicInteger count = times.get(run);
        return count == null ? 0 : count.get();
    }

    int overlaps() {
        return overlaps.get();
    }

    boolean isIdle() {
        return atWork.isEmpty();
    }
}
