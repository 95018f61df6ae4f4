package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import dev.rollgate.orchestration.run.RunId;
import java.time.Duration;
import java.util.Optional;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a run's work once, and sets the ring for the next time, whatever happened. Quartz keeps the names of its classes. */
abstract sealed class RunJob implements Job permits PollRunJob, PublishRunJob, PageRunJob {
    static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(RunJob.class);

    private final Duty duty;
    private final RunWork work;

    RunJob(Duty duty, RunWork work) {
        this.duty = duty;
        this.work = work;
    }

    @Override
    public final void execute(JobExecutionContext context) {
        RunId run = Duty.runOf(context.getJobDetail());
        Optional<Duration> wanted = workOn(run);
        Alarms alarms = new Alarms(context.getScheduler());
        try {
            if (wanted.isPresent()) {
                alarms.setUnlessSooner(duty, run, wanted.get());
            } else {
                alarms.unset(duty, run);
            }
        } catch (SchedulerException unset) {
            log.warn("run {}: the next {} could not be set; the watchdog will", run, duty.group(), unset);
        }
    }

    private Optional<Duration> workOn(RunId run) {
        try {
            return work.of(run);
        } catch (RuntimeException | Error failed) {
            log.error("run {}: {} failed, again in {}", run, duty.group(), AFTER_A_FAILURE, failed);
            return Optional.of(AFTER_A_FAILURE);
        }
    }
}
