package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.engine.RunWork;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/** Hands the jobs their work. Set it before the scheduler is started. */
public final class RunJobFactory implements JobFactory {
    private final RunWork poll;
    private final RunWork publish;

    /**
     * A factory for the jobs of this package, which are the only ones.
     *
     * @param poll a tick
     * @param publish telling what is untold
     */
    public RunJobFactory(RunWork poll, RunWork publish) {
        this.poll = poll;
        this.publish = publish;
    }

    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) throws SchedulerException {
        Class<? extends Job> wanted = fired.getJobDetail().getJobClass();
        if (wanted == PollRunJob.class) {
            return new PollRunJob(poll);
        }
        if (wanted == PublishRunJob.class) {
            return new PublishRunJob(publish);
        }
        throw new SchedulerException("not a job of ours: " + wanted.getName());
    }
}
