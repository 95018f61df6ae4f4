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
    private final RunWork page;

    /**
     * A factory for the jobs of this package, which are the only ones.
     *
     * @param poll a tick
     * @param publish telling what is untold
     * @param page waking whoever is to be woken
     */
    public RunJobFactory(RunWork poll, RunWork publish, RunWork page) {
        this.poll = poll;
        this.publish = publish;
        this.page = page;
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
        if (wanted == PageRunJob.class) {
            return new PageRunJob(page);
        }
        throw new SchedulerException("not a job of ours: " + wanted.getName());
    }
}
