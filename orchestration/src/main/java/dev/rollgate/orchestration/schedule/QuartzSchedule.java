package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings through a Quartz scheduler, started or not. Never throws: what was rung for is recorded already, and where Quartz
 * does not take it the {@link Watchdog} finds the run. A call may take as long as the database does.
 */
public final class QuartzSchedule implements Schedule {
    private static final Logger log = LoggerFactory.getLogger(QuartzSchedule.class);

    private final Alarms alarms;

    public QuartzSchedule(Scheduler scheduler) {
        this.alarms = new Alarms(scheduler);
    }

    @Override
    public void tickIn(RunId run, Duration delay) {
        attempt(run, () -> alarms.set(Duty.POLL, run, delay));
    }

    @Override
    public void tickNow(RunId run) {
        attempt(run, () -> alarms.ring(Duty.POLL, run));
    }

    /** Without delay it is a ring besides the one that is set, as {@link #tickNow} is. */
    @Override
    public void publishIn(RunId run, Duration delay) {
        if (delay.isPositive()) {
            attempt(run, () -> alarms.set(Duty.PUBLISH, run, delay));
        } else {
            attempt(run, () -> alarms.ring(Duty.PUBLISH, run));
        }
    }

    private interface Ring {
        void set() throws SchedulerException;
    }

    private static void attempt(RunId run, Ring ring) {
        try {
            ring.set();
        } catch (SchedulerException refused) {
            log.warn("run {}: the alarm clock did not take a ring; the watchdog will see to it", run, refused);
        }
    }
}
