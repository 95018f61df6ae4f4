package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.Schedule;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.List;
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

    private final List<Duty> telling;

    /** @param pages whether there is any pager: where there is none, nobody rings for it */
    public QuartzSchedule(Scheduler scheduler, boolean pages) {
        this.alarms = new Alarms(scheduler);
        this.telling = pages ? List.of(Duty.PAGE, Duty.PUBLISH) : List.of(Duty.PUBLISH);
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
        for (Duty duty : telling) {
            if (delay.isPositive()) {
                attempt(run, () -> alarms.set(duty, run, delay));
            } else {
                attempt(run, () -> alarms.ring(duty, run));
            }
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
