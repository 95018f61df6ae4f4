package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.CursorStore;
import dev.rollgate.orchestration.engine.RunStore;
import dev.rollgate.orchestration.engine.RunStore.LiveRun;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every run is woken, whatever became of its alarms: lost in a crash between record and ring, left
 * ACQUIRED or BLOCKED by Quartz, or deleted. It looks at the stores, which are the truth, in a thread of its own, and
 * sets through Quartz what is missing there. Each replica has one; two that do the same do no harm.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final RunStore runs;
    private final CursorStore cursors;
    private final Map<Duty, List<String>> projections;
    private final Alarms alarms;
    private final Duration every;
    private final Duration grace;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("watchdog").daemon().unstarted(task));
    private Set<Asleep> woken = Set.of();
    private boolean blind;

    /**
     * The names of all that tell.
     *
     * @param pagers those that wake people, which are told apart from the others
     */
    public record Told(List<String> projections, List<String> pagers) {
        public Told {
            projections = List.copyOf(projections);
            pagers = List.copyOf(pagers);
        }
    }

    private record Asleep(Duty duty, RunId run) {}

    /** Looks every 5 seconds, and wakes what is 15 seconds late. */
    public Watchdog(RunStore runs, CursorStore cursors, Told told, Scheduler scheduler) {
        this(runs, cursors, told, scheduler, EVERY, GRACE);
    }

    /**
     * A watchdog that is not yet looking.
     *
     * @param told who tells
     * @param every from the end of one look to the next
     * @param grace how late an alarm may be before it is taken for lost; longer than a tick takes
     */
    public Watchdog(
            RunStore runs, CursorStore cursors, Told told, Scheduler scheduler, Duration every, Duration grace) {
        this.runs = runs;
        this.cursors = cursors;
        this.projections = Map.of(Duty.PUBLISH, told.projections(), Duty.PAGE, told.pagers());
        this.alarms = new Alarms(scheduler);
        this.every = every;
        this.grace = grace;
    }

    /** Begins to look, first of all at once: this is how runs go on after a restart. Call it once. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks no more. A look that is under way may end: interrupted, it could close H2's file under everybody else. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(every.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the watchdog is still looking; it ends with the process");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing that happens in it ends the looking; what goes on for long is said when it begins and when it is over. */
    void look() {
        try {
            Set<Asleep> asleep = new HashSet<>();
            lookAtTicks(asleep);
            lookAtTelling(Duty.PUBLISH, asleep);
            lookAtTelling(Duty.PAGE, asleep);
            report(asleep);
            if (blind) {
                log.info("the watchdog sees again");
            }
            blind = false;
        } catch (SchedulerException | RuntimeException | Error failed) {
            if (!blind && !thread.isShutdown()) {
                log.warn("the watchdog cannot see; it tries again every {}", every, failed);
            }
            blind = true;
        }
    }

    /** What Quartz has is read before the store is: a run that begins in between is woken once too often, none is missed. */
    private void lookAtTicks(Set<Asleep> asleep) throws SchedulerException {
        Set<RunId> jobs = alarms.withJob(Duty.POLL);
        Set<RunId> armed = alarms.withTrigger(Duty.POLL);
        Instant now = runs.now();
        List<LiveRun> live = runs.live();
        for (LiveRun run : live) {
            Asleep one = new Asleep(Duty.POLL, run.id());
            wakeIf(() -> !armed.contains(run.id()) || run.isOverdue(now, grace), one, asleep);
        }
        jobs.removeAll(live.stream().map(LiveRun::id).collect(Collectors.toSet()));
        for (RunId ended : jobs) {
            alarms.drop(Duty.POLL, ended);
        }
    }

    private void lookAtTelling(Duty duty, Set<Asleep> asleep) throws SchedulerException {
        Set<RunId> idle = alarms.withJob(duty);
        Set<RunId> armed = alarms.withTrigger(duty);
        List<RunId> untold = cursors.untold(projections.getOrDefault(duty, List.of()));
        for (RunId run : untold) {
            Asleep one = new Asleep(duty, run);
            wakeIf(() -> !armed.contains(run) || alarms.isLate(duty, run, grace), one, asleep);
        }
        idle.removeAll(armed);
        idle.removeAll(untold);
        for (RunId told : idle) {
            alarms.drop(duty, told);
        }
    }

    private interface Question {
        boolean isTrue() throws SchedulerException;
    }

    /**
     * Afresh: a trigger that hangs would be taken for a ring that comes sooner, and kept. One run that cannot be woken is no
     * reason to let the others sleep.
     */
    private void wakeIf(Question isAsleep, Asleep one, Set<Asleep> asleep) {
        try {
            if (isAsleep.isTrue()) {
                asleep.add(one);
                alarms.drop(one.duty(), one.run());
                alarms.ring(one.duty(), one.run());
            }
        } catch (SchedulerException failed) {
            asleep.add(one);
            if (!woken.contains(one)) {
                log.warn(
                        "run {}: its {} cannot be woken now",
                        one.run(),
                        one.duty().group(),
                        failed);
            }
        }
    }

    private void report(Set<Asleep> asleep) {
        for (Asleep one : asleep) {
            if (!woken.contains(one)) {
                log.warn(
                        "run {}: its {} was asleep, woken",
                        one.run(),
                        one.duty().group());
            }
        }
        for (Asleep one : woken) {
            if (!asleep.contains(one)) {
                log.info("run {}: its {} is awake again", one.run(), one.duty().group());
            }
        }
        woken = asleep;
    }
}
