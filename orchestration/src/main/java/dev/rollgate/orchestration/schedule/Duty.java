package dev.rollgate.orchestration.schedule;

import dev.rollgate.orchestration.run.RunId;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.TriggerKey;

/**
 * What a run is woken for: one job each, and at most two triggers a job, so that nothing multiplies however often somebody
 * rings. Names of groups are in the database.
 */
enum Duty {
    POLL("poll", PollRunJob.class),
    PUBLISH("publish", PublishRunJob.class),
    /** Apart from other telling: whoever is to be woken waits for nobody. */
    PAGE("page", PageRunJob.class);

    private static final String RUN = "run";

    private final String group;
    private final Class<? extends RunJob> job;

    Duty(String group, Class<? extends RunJob> job) {
        this.group = group;
        this.job = job;
    }

    String group() {
        return group;
    }

    String nextGroup() {
        return group + ".next";
    }

    String nowGroup() {
        return group + ".now";
    }

    JobKey jobOf(RunId run) {
        return new JobKey(run.text(), group);
    }

    /** The one that is set for some time on. */
    TriggerKey nextOf(RunId run) {
        return new TriggerKey(run.text(), nextGroup());
    }

    /** The one that fires at once, besides. */
    TriggerKey nowOf(RunId run) {
        return new TriggerKey(run.text(), nowGroup());
    }

    /**
     * Not durable: Quartz drops the job with its last trigger, in one transaction, so that somebody who rings meanwhile is
     * not overheard. Recovered: what a dead bot was at is done again at once.
     */
    JobDetail detailOf(RunId run) {
        return JobBuilder.newJob(job)
                .withIdentity(jobOf(run))
                .usingJobData(RUN, run.text())
                .requestRecovery()
                .build();
    }

    static RunId runOf(JobDetail detail) {
        return new RunId(detail.getJobDataMap().getString(RUN));
    }
}
